import { css, html } from 'lit';
import type { Host } from './host.js';

/** A dark page with its own accent color; the form takes the remaining colors from the page's color scheme. */
export const dark: Host = {
  styles: css`
    body {
      margin: 0;
      background: #0d1014;
      color: #dfe4ea;
      font:
        17px/1.6 Inter,
        system-ui,
        sans-serif;
      color-scheme: dark;
    }
    .bar,
    .night,
    .colophon {
      box-sizing: border-box;
      max-width: 1080px;
      margin-inline: auto;
      padding-inline: 20px;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      align-items: baseline;
      justify-content: space-between;
      padding-block: 20px;
    }
    .bar p {
      margin: 0;
      font-size: 19px;
      font-weight: 700;
    }
    .bar nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 22px;
    }
    .bar a,
    .night a {
      color: #f2c14e;
    }
    .where {
      margin: 0 0 16px;
      color: #a3adb9;
      font-size: 15px;
    }
    .night {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 250px;
      gap: 0 28px;
      align-items: start;
    }
    .where {
      grid-column: 1 / -1;
    }
    .night aside {
      padding: 18px 20px;
      border: 1px solid #2c343f;
      border-radius: 12px;
      font-size: 16px;
    }
    .night aside h2 {
      margin: 0 0 6px;
      font-size: 17px;
    }
    .night aside p {
      margin: 0;
    }
    .colophon {
      margin-block-start: 40px;
      padding-block: 20px;
      border-block-start: 1px solid #2c343f;
      color: #a3adb9;
      font-size: 15px;
    }
    .colophon p {
      margin: 0;
    }
    @media (max-width: 860px) {
      .night {
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
        padding-inline: 12px;
      }
      .where {
        margin: 0;
      }
    }

    procedure-form {
      --procedure-accent: #f2c14e;
      --procedure-accent-strong: #ffdb85;
      --procedure-on-accent: #1d1503;
      --procedure-focus: #ffdb85;
      --procedure-surface: #161b22;
      --procedure-soft: #202833;
      --procedure-radius: 10px;
      --procedure-width: 100%;
    }
    procedure-form::part(form) {
      border: 1px solid #2c343f;
    }
  `,
  page: (form) => html`
    <header class="bar">
      <p>Thành phố Minh Họa</p>
      <nav aria-label="Mục chính">
        <a href="#dich-vu">Dịch vụ công</a><a href="#ho-so">Hồ sơ của tôi</a><a href="#lien-he">Liên hệ</a>
      </nav>
    </header>
    <div class="night">
      <p class="where">Dịch vụ công / Gia đình / Tang lễ</p>
      <main>${form}</main>
      <aside aria-label="Hỗ trợ">
        <h2>Bạn không phải làm một mình</h2>
        <p>Gọi <a href="tel:+842400000000">024 0000 0000</a>, cả buổi tối và cuối tuần.</p>
      </aside>
    </div>
    <footer class="colophon"><p>Trang minh họa của thành phố Minh Họa.</p></footer>
  `,
};
