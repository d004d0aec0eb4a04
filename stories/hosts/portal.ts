import { css, html } from 'lit';
import type { Host } from './host.js';

/**
 * The portal of a commune: red and yellow as the flag, a white page, a side column. Since the theme color is red,
 * errors are brown, to differ from links.
 */
export const portal: Host = {
  styles: css`
    body {
      margin: 0;
      background: #f6f1e7;
      color: #2b2522;
      font:
        17px/1.55 Roboto,
        'Segoe UI',
        Arial,
        sans-serif;
    }
    .state {
      border-block-end: 4px solid #ffcd00;
      background: #b01116;
      color: #fff;
    }
    .state > div,
    .trail,
    .columns,
    .imprint > div {
      box-sizing: border-box;
      max-width: 1120px;
      margin-inline: auto;
      padding-inline: 16px;
    }
    .state > div {
      display: flex;
      gap: 16px;
      align-items: center;
      padding-block: 14px;
    }
    .state svg {
      flex: none;
      inline-size: 52px;
      block-size: 52px;
    }
    .state p {
      margin: 0;
      font-size: 15px;
    }
    .state .name {
      color: #ffe27a;
      font-size: 21px;
      font-weight: 700;
      line-height: 1.3;
      text-transform: uppercase;
    }
    .state nav {
      background: #8f0d12;
    }
    .state ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 28px;
      box-sizing: border-box;
      max-width: 1120px;
      margin: 0 auto;
      padding: 8px 16px;
      list-style: none;
    }
    .state nav a {
      color: #fff;
      line-height: 28px;
      text-decoration: none;
    }
    .trail {
      padding-block: 14px;
      color: #5c5048;
      font-size: 15px;
    }
    .trail a,
    aside a {
      color: #8f0d12;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 280px;
      gap: 24px;
      align-items: start;
      padding-block-end: 32px;
    }
    main {
      padding: 28px 32px 36px;
      border: 1px solid #e6dccb;
      border-radius: 6px;
      background: #fff;
    }
    main h1 {
      margin: 0 0 20px;
      color: #8f0d12;
      font-size: 17px;
      letter-spacing: 0.02em;
      text-transform: uppercase;
    }
    aside section {
      margin-block-end: 20px;
      padding: 16px 20px;
      border: 1px solid #e6dccb;
      border-radius: 6px;
      background: #fffdf8;
    }
    aside h2 {
      margin: 0 0 8px;
      font-size: 17px;
    }
    aside p,
    aside ul {
      margin: 0;
      font-size: 16px;
    }
    aside ul {
      padding-inline-start: 1.1em;
    }
    aside li + li {
      margin-block-start: 6px;
    }
    .imprint {
      padding-block: 20px;
      background: #40110f;
      color: #f6e9d8;
      font-size: 15px;
    }
    .imprint p {
      margin: 0;
    }
    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
        padding-inline: 0;
      }
      main {
        padding: 20px 16px 28px;
        border-inline: 0;
        border-radius: 0;
      }
      aside {
        padding-inline: 16px;
      }
    }

    procedure-form {
      --procedure-accent: #a81319;
      --procedure-accent-strong: #7d0c11;
      --procedure-focus: #1b4f9c;
      --procedure-ink: #2b2522;
      --procedure-muted: #5c5048;
      --procedure-soft: #fbf6ec;
      --procedure-line: #e2d6c2;
      --procedure-border: #7a6c60;
      --procedure-error: #8a3d00;
      --procedure-error-soft: #fff4e3;
      --procedure-radius: 4px;
      --procedure-width: 100%;
    }
    procedure-form::part(form) {
      padding: 0;
    }
    procedure-form::part(title) {
      color: #7d0c11;
    }
  `,
  page: (form) => html`
    <header class="state">
      <div>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="12" fill="#ffcd00" />
          <path
            fill="#b01116"
            d="M12 4.2l1.84 5.46 5.76.05-4.63 3.43 1.73 5.5L12 15.3l-4.7 3.34 1.73-5.5L4.4 9.71l5.76-.05z"
          />
        </svg>
        <div>
          <p>Ủy ban nhân dân phường Minh Họa</p>
          <p class="name">Cổng dịch vụ công</p>
        </div>
      </div>
      <nav aria-label="Mục chính">
        <ul>
          <li><a href="#trang-chu">Trang chủ</a></li>
          <li><a href="#thu-tuc">Thủ tục hành chính</a></li>
          <li><a href="#tra-cuu">Tra cứu hồ sơ</a></li>
          <li><a href="#hoi-dap">Hỏi đáp</a></li>
        </ul>
      </nav>
    </header>
    <nav class="trail" aria-label="Bạn đang ở">
      <a href="#trang-chu">Trang chủ</a> › <a href="#thu-tuc">Bảo trợ xã hội</a> › Hỗ trợ chi phí mai táng
    </nav>
    <div class="columns">
      <main>
        <h1>Nộp hồ sơ trực tuyến</h1>
        ${form}
      </main>
      <aside aria-label="Hỗ trợ người dân">
        <section>
          <h2>Cần người giúp?</h2>
          <p>
            Gọi <strong>024 0000 0000</strong> trong giờ làm việc, hoặc đến bàn hướng dẫn ở tầng 1, số 1 phố Minh Họa.
          </p>
        </section>
        <section>
          <h2>Thủ tục liên quan</h2>
          <ul>
            <li><a href="#khai-tu">Đăng ký khai tử</a></li>
            <li><a href="#trich-luc">Cấp bản sao trích lục hộ tịch</a></li>
            <li><a href="#tro-cap">Thôi hưởng trợ cấp xã hội hằng tháng</a></li>
          </ul>
        </section>
      </aside>
    </div>
    <footer class="imprint">
      <div>
        <p>Trung tâm Phục vụ hành chính công phường Minh Họa. Trang minh họa, không phải trang của cơ quan nhà nước.</p>
      </div>
    </footer>
  `,
};
