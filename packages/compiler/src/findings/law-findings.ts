import { error, warning } from './finding-row.js';

/** Findings about the legal content. */
export const LAW_FINDINGS = {
  'law-unknown': error(
    'Nothing may be asked of a citizen without a legal basis that can be looked up.',
    'Add the document to "legalBasis", or correct the id.',
    '"legalBasis": "nd-20-2012" where the list has "nd-20-2021"',
  ),
  'law-expired': error(
    'A document that is no longer in force is no ground to ask anything.',
    'Refer to the document that replaced it, or end the procedure with it ("effectiveTo").',
    'a document with "effectiveTo": "2026-06-30" in a procedure that goes on',
  ),
  'law-not-in-force': error(
    'A document that takes effect later than the procedure is no ground for what the procedure asks until then.',
    'Correct the date, or let the procedure take effect no earlier.',
    'a document with "effectiveFrom": "2027-01-01" in a procedure of 2026',
  ),
  'law-dates': error(
    'A document that ends before it begins was never in force: one of the dates is wrong.',
    'Correct "effectiveFrom" or "effectiveTo".',
    '{ "effectiveFrom": "2025-07-01", "effectiveTo": "2021-07-01" }',
  ),
  'law-unused': warning(
    'A legal basis to which nothing refers is either superfluous or missing where it belongs.',
    'Refer to it from what rests on it ("legalBasis", or "amends" of another document), or remove it.',
    'a document in "legalBasis" whose id is nowhere else',
  ),
  'law-number': error(
    'A citizen who looks up a mistyped number finds nothing.',
    'Write number, year and issuer as the document has them, e.g. 20/2021/NĐ-CP.',
    '20/2021/ND-CP, 12/2023/QD-UBND, 15/NĐ-CP',
  ),
  'law-repeated': warning(
    'The same document twice is shown twice, and each half of the references misses the other.',
    'Keep one entry, and let everything refer to it.',
    'two entries with "number": "20/2021/NĐ-CP"',
  ),
  'law-forbidden-paper': error(
    'Papers that the law has abolished may be neither asked for nor asked about; the agency looks them up.',
    'Remove the question or the component; the message names the law and what replaces the paper.',
    'a component “Sổ hộ khẩu (bản sao)”, a field “Số sổ tạm trú”',
  ),
  'law-not-waivable': warning(
    'A document that a database has may not be demanded of everyone.',
    'Add "waivedIf": the answers by which the agency can look the document up.',
    'a component with "obtainableFrom" and "required": true, without "waivedIf"',
  ),
  'law-internal-steps': error(
    'The internal steps together may not take longer than the public time limit.',
    'Shorten the internal steps, or correct the time limit.',
    'steps of 40 working hours and a limit of 3 working days',
  ),
  'law-part-missing': warning(
    'A procedure has eight mandatory parts (Điều 8 Nghị định 63/2010/NĐ-CP): name, order of steps, ways to file, papers and their number, time limit, who may apply, agency, result.',
    'Add the part that is missing.',
    'texts without "result", or a component of 0 originals and 0 copies',
  ),
};
