import { isBlank } from '../invisible.js';
import { isArray, isObject, setOwn, type JsonValue } from '../json.js';

/** Most texts begin with what can be seen. */
const SEEN = /^[!-~À-ỹ]/;

/**
 * Answers as they count: a text of spaces and invisible characters is no answer, so that a required one is missing. An
 * empty text stays, because a list of choices may have it. The same answers where there is nothing to leave out.
 */
export function withoutBlankTexts(answers: JsonValue): JsonValue {
  if (isArray(answers)) {
    const items = answers.map(withoutBlankTexts);
    return items.some((item, index) => item !== answers[index]) ? items : answers;
  }
  if (!isObject(answers)) return answers;
  const kept = {};
  let isSame = true;
  for (const name of Object.keys(answers)) {
    const before = answers[name] as JsonValue;
    const after = withoutBlankTexts(before);
    const isLeftOut = typeof after === 'string' && after !== '' && !SEEN.test(after) && isBlank(after);
    if (!isLeftOut) setOwn(kept, name, after);
    isSame &&= !isLeftOut && after === before;
  }
  return isSame ? answers : kept;
}
