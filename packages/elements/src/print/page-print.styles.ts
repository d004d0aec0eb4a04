import { css } from '../platform/style-sheets.js';

/** The print button, and the page itself on paper. */
export const pagePrintStyles = css`
  .printing {
    display: grid;
    justify-items: start;
  }
  .printing > .hint:not(:empty) {
    margin-block-start: var(--_space);
  }
  .form > .printing {
    margin-block-start: calc(var(--_space) * 3);
  }
  /* It has a size, or some browsers print nothing of it. */
  .print-frame {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: -300mm;
    inline-size: 210mm;
    block-size: 297mm;
    border: 0;
  }
  /* The page as it is, for those who print it by the browser's own menu. */
  @media print {
    .buttons,
    .language,
    .steps,
    .printing,
    .lead.screen-only,
    .hidden,
    .link,
    .button,
    .ending,
    .summary {
      display: none;
    }
    .form,
    .form * {
      color: #000;
      background: none;
      box-shadow: none;
    }
    .form {
      max-width: none;
      padding: 0;
      color-scheme: light;
      font-size: 12pt;
    }
    .handover,
    .handover ~ * {
      font-size: 1em;
    }
    /* Nothing holds a heading to what follows it in a grid. */
    .review {
      display: block;
    }
    .notice,
    .statement,
    .field,
    .component,
    .facts > div,
    tr,
    .files li {
      break-inside: avoid;
    }
    h2,
    h3,
    h4,
    .review-head {
      break-after: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
