import { isWithin, IssueCode, type CompiledDefinition, type Issue } from '@motcua/model';
import { stepPointers, stepScreen, type ScreenId } from './screens.js';

/** The screen on which an issue can be fixed; `review` when no step asks for what it points to. */
export function screenOfIssue(definition: CompiledDefinition, issue: Issue): ScreenId {
  if (issue.code === IssueCode.exit) return 'exit';
  if (issue.scope === 'components') return 'documents';
  if (issue.scope === 'declaration') return 'declaration';
  const step = definition.steps.find((candidate) =>
    stepPointers(candidate).some((pointer) => isWithin(issue.pointer, pointer)),
  );
  return step ? stepScreen(step) : 'review';
}
