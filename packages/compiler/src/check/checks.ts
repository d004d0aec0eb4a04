import type { Finding } from '../finding.js';
import type { CheckContext, DefinitionContext } from './check-context.js';
import { checkBranches } from './check-branches.js';
import { checkCases } from './check-cases.js';
import { checkChangelog } from './check-changelog.js';
import { checkConditions } from './check-conditions.js';
import { checkControls } from './check-controls.js';
import { checkDateCircles } from './check-date-circles.js';
import { checkFileLimits } from './check-file-limits.js';
import { checkForbiddenPapers } from './check-forbidden-papers.js';
import { checkIds } from './check-ids.js';
import { checkInternalSteps } from './check-internal-steps.js';
import { checkLabels } from './check-labels.js';
import { checkLaw } from './check-law.js';
import { checkLawNumbers } from './check-law-numbers.js';
import { checkLawParts } from './check-law-parts.js';
import { checkObtainable } from './check-obtainable.js';
import { checkPlaceholders } from './check-placeholders.js';
import { checkPointers } from './check-pointers.js';
import { checkRenames } from './check-renames.js';
import { checkRules } from './rules/check-rules.js';
import { checkStaleYears } from './check-stale-years.js';
import { checkConditionsHold } from './conditions/check-conditions-hold.js';
import { checkTexts } from './check-texts.js';
import { checkTranslations } from './check-translations.js';

/** Checks of `procedure.json` and the texts by themselves: they run even where the data schema is broken. */
export const DEFINITION_CHECKS: readonly ((context: DefinitionContext) => readonly Finding[])[] = [
  checkIds,
  checkFileLimits,
  checkLaw,
  checkLawNumbers,
  checkLawParts,
  checkObtainable,
  checkInternalSteps,
  checkChangelog,
  checkConditions,
  checkPlaceholders,
  checkTranslations,
];

/** Checks of the procedure together with its data schema. */
export const PROCEDURE_CHECKS: readonly ((context: CheckContext) => readonly Finding[])[] = [
  checkPointers,
  checkRenames,
  checkTexts,
  checkLabels,
  checkStaleYears,
  checkRules,
  checkBranches,
  checkDateCircles,
  checkControls,
  checkConditionsHold,
  checkCases,
  checkForbiddenPapers,
];
