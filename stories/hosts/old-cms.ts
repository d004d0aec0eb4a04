import { css, html } from 'lit';
import type { Host } from './host.js';

/**
 * A site of many years ago: a float grid, and rules for bare elements that would break any form, some of them
 * `!important`. The page undoes none of them for the form: it only sets the tokens and parts at the end.
 */
export const oldCms: Host = {
  styles: css`
    * {
      box-sizing: content-box;
      margin: 0;
      padding: 0;
    }
    body {
      background: #dfe3ea;
      color: #333;
      font:
        13px/1.42857 Tahoma,
        Arial,
        sans-serif !important;
      text-align: justify;
      letter-spacing: -0.2px;
    }
    p {
      margin: 0 0 10px;
      text-indent: 1.5em;
    }
    h1,
    h2,
    h3,
    h4 {
      margin: 18px 0 9px;
      color: #1c5380;
      font:
        bold 18px 'Times New Roman',
        serif !important;
      text-transform: uppercase;
    }
    ul li {
      margin-left: 18px;
      list-style: square;
    }
    label {
      float: left;
      width: 140px !important;
      padding-top: 5px;
      font-weight: normal;
      text-align: right;
    }
    input,
    select,
    textarea {
      display: inline-block;
      width: 206px !important;
      height: 20px !important;
      margin-bottom: 9px;
      padding: 4px 6px !important;
      border: 1px solid #ccc !important;
      background: #ffc !important;
      font-size: 11px !important;
    }
    input[type='radio'],
    input[type='checkbox'] {
      width: auto !important;
    }
    fieldset {
      margin: 0 0 18px;
      padding: 10px 20px;
      border: 2px groove #999 !important;
    }
    legend {
      width: 100%;
      border-bottom: 1px solid #e5e5e5;
      color: #900;
      font-size: 21px;
    }
    button,
    .button {
      height: 22px;
      border: 1px solid #888 !important;
      background: linear-gradient(#fff, #ccc) !important;
      color: #333 !important;
      font-size: 11px;
    }
    table td,
    table th {
      border: 1px solid #bbb;
    }
    .form,
    .field,
    .group,
    .row {
      float: left;
      width: 50% !important;
    }
    .hidden,
    .error,
    .notice {
      display: none !important;
    }
    a {
      color: #1c5380;
      text-decoration: none;
    }

    #wrap {
      width: 980px;
      max-width: calc(100% - 2px);
      margin: 0 auto;
      border: solid #b9c2d0;
      border-width: 0 1px;
      background: #fff;
    }
    #banner {
      padding: 18px 20px;
      border-bottom: 3px solid #f0ad4e;
      background: linear-gradient(#2d6ca2, #1c4e78);
      color: #fff;
    }
    #banner h1 {
      margin: 0;
      color: #fff;
      font-size: 24px !important;
    }
    #banner p {
      margin: 0;
      text-indent: 0;
    }
    #menu {
      overflow: hidden;
      background: #eee linear-gradient(#fff, #e2e2e2);
      border-bottom: 1px solid #ccc;
    }
    #menu a {
      float: left;
      padding: 9px 14px;
      border-right: 1px solid #d2d2d2;
      font-weight: bold;
    }
    .crumbs {
      padding: 8px 20px;
      background: #f5f5f5;
      text-align: left;
    }
    .clear::after {
      content: '';
      display: block;
      clear: both;
    }
    .span3 {
      float: left;
      width: 22%;
      padding: 0 0 20px 2%;
    }
    .span9 {
      float: right;
      width: 70%;
      padding: 0 2% 20px;
    }
    .box {
      margin-top: 18px;
      border: 1px solid #ccd5e0;
    }
    .box h2 {
      margin: 0;
      padding: 7px 10px;
      background: #2d6ca2;
      color: #fff;
      font:
        bold 13px Tahoma,
        Arial,
        sans-serif !important;
    }
    .box ul {
      padding: 8px 4px 8px 8px;
      text-align: left;
    }
    .box li {
      padding: 2px 0;
    }
    #foot {
      padding: 14px 20px;
      background: #33475b;
      color: #f0f3f6;
      font-size: 12px;
      text-align: center;
    }
    #foot p {
      margin: 0;
      text-indent: 0;
    }
    @media (max-width: 767px) {
      .span3,
      .span9 {
        float: none;
        width: auto;
        padding: 0 12px 16px;
      }
    }

    procedure-form {
      --procedure-accent: #1f5f96;
      --procedure-accent-strong: #15426a;
      --procedure-focus: #b35c00;
      --procedure-ink: #222;
      --procedure-soft: #eef3f8;
      --procedure-line: #ccd5e0;
      --procedure-font: Arial, Helvetica, sans-serif;
      --procedure-font-size: 16px;
      --procedure-line-height: 1.5;
      --procedure-space: 7px;
      --procedure-radius: 4px;
      --procedure-width: none;
      margin-top: 18px;
    }
    procedure-form::part(form) {
      border: 1px solid #ccd5e0;
    }
    procedure-form::part(title) {
      color: #1c5380;
      font-size: 1.3em;
    }
    procedure-form::part(button) {
      background-image: linear-gradient(#2d6ca2, #1c5380);
      box-shadow: inset 0 1px 0 rgb(255 255 255 / 20%);
    }
  `,
  page: (form) => html`
    <div id="wrap">
      <div id="banner">
        <p>Tỉnh Minh Họa</p>
        <h1>Trang thông tin xã Đồng Lúa</h1>
      </div>
      <nav id="menu" aria-label="Mục chính">
        <a href="#gioi-thieu">Giới thiệu</a><a href="#tin-tuc">Tin tức</a><a href="#van-ban">Văn bản</a
        ><a href="#mot-cua">Một cửa điện tử</a>
      </nav>
      <div class="crumbs"><a href="#trang-chu">Trang chủ</a> » <a href="#mot-cua">Một cửa điện tử</a> » Nộp hồ sơ</div>
      <div class="clear">
        <main class="span9">${form}</main>
        <aside class="span3" aria-label="Chuyên mục">
          <div class="box">
            <h2>Chuyên mục</h2>
            <ul>
              <li><a href="#ho-tich">Hộ tịch</a></li>
              <li><a href="#dat-dai">Đất đai, xây dựng</a></li>
              <li><a href="#bao-tro">Bảo trợ xã hội</a></li>
              <li><a href="#chung-thuc">Chứng thực</a></li>
            </ul>
          </div>
          <div class="box">
            <h2>Liên kết</h2>
            <ul>
              <li><a href="#tinh">Cổng thông tin tỉnh</a></li>
              <li><a href="#phap-luat">Văn bản pháp luật</a></li>
            </ul>
          </div>
        </aside>
      </div>
      <footer id="foot"><p>Trang minh họa. Giao diện tốt nhất ở độ phân giải 1024 × 768.</p></footer>
    </div>
  `,
};
