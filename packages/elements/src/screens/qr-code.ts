import { svg, html, type TemplateResult } from 'lit';
import qrcode from 'qrcode-generator';

/** Modules of the light zone around a code, which scanners need (ISO/IEC 18004). */
const QUIET = 4;

/**
 * Renders a QR code, dark on light in any colour scheme.
 * @param text ASCII
 * @param label the name of the image
 */
export function qrCode(text: string, label: string): TemplateResult {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET;
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox=${`0 0 ${size} ${size}`}
    width="200"
    height="200"
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
  </svg>`;
}
