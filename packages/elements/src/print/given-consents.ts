import { writeDateTime } from '@motcua/core';
import { msg, str } from '../localize/msg.js';
import { textKeys } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Paper } from './paper.js';

/** Renders the given consents: text, version and, once submitted, time. */
export function givenConsents({ context, blank }: Paper): TemplateResult | typeof nothing {
  const { labels, language, store } = context;
  const { consents, submission } = store.getSnapshot();
  if (blank || consents.size === 0) return nothing;
  const sent = submission.state === 'received' ? submission.consents : undefined;
  const version = store.procedure.definition.declaration?.textVersion;
  return html`<ul class="papers">
    ${[...consents].map((purpose) => {
      const given = sent?.find((consent) => consent.purpose === purpose);
      const time = given && writeDateTime(given.acceptedAt, language);
      const facts = [
        time
          ? msg(str`Đã đồng ý lúc ${time}`, { id: 'print.consentedAt' })
          : msg('Đã đồng ý', { id: 'print.consented' }),
        ...(version ? [msg(str`phiên bản nội dung ${version}`, { id: 'print.textVersion' })] : []),
      ];
      return html`<li>
        <span class="box">×</span>
        <span
          >${labels.text(textKeys.privacyPurpose(purpose)) ?? purpose}<br /><span class="note"
            >${facts.join(', ')}</span
          ></span
        >
      </li>`;
    })}
  </ul>`;
}
