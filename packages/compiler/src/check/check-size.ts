import { MAX_UNFOLDED, unfold } from '@motcua/core/analysis';
import type { JsonSchema } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';

/** Reports a data schema whose references produce more fields than a page can handle. */
export function checkSize(schema: JsonSchema, data: JsonFile): Finding[] {
  const { size, checks } = unfold(schema);
  if (Math.max(size, checks) <= MAX_UNFOLDED) return [];
  const most = MAX_UNFOLDED.toLocaleString('en');
  const consequence =
    size > checks
      ? `The form would have more than ${most} fields at once`
      : `A value would be checked against more than ${most} schemas`;
  const message = `${consequence}: schemas refer to the same ones several times, and those do so in their turn.`;
  return [data.finding('schema-too-large', '', message, 'Refer to each once, or let some of them be items of a list.')];
}
