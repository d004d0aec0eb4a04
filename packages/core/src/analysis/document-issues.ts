import {
  IssueCode,
  issue,
  type ComponentDefinition,
  type Issue,
  type IssueParams,
  type CompiledDefinition,
} from '@motcua/model';
import { UNKNOWN } from './keyword-issues.js';
import { ANY_NAME } from './child-fields.js';

/** Every issue that can arise about the documents, from the form or from the receiver. */
export function documentIssues({ components }: CompiledDefinition): Issue[] {
  const unknown = issue(`/${ANY_NAME}`, IssueCode.componentUnknown, {}, 'components');
  return [
    ...components.flatMap((component) =>
      componentIssues(
        component,
        components.filter((other) => other !== component && other.providedBy === 'upload'),
      ),
    ),
    ...(components.length > 0 ? [unknown] : []),
  ];
}

function componentIssues(component: ComponentDefinition, others: readonly ComponentDefinition[]): Issue[] {
  const {
    id,
    providedBy,
    required,
    requiredIf,
    choice,
    appliesIf,
    waivedIf,
    accept = [],
    maxBytes,
    maxFiles = 1,
  } = component;
  const upload = providedBy === 'upload';
  const accepted = accept.flatMap(({ extensions }) => extensions);
  const limited = component.accept !== undefined;
  const possible: readonly (readonly [code: string, when: boolean, params?: IssueParams])[] = [
    [IssueCode.componentRequired, upload && (required || requiredIf !== undefined) && choice === undefined],
    [
      IssueCode.componentRequired,
      choice !== undefined,
      { reason: 'choice', papers: [id, ...others.filter((other) => other.choice === choice).map((other) => other.id)] },
    ],
    [IssueCode.componentNotWaived, waivedIf !== undefined],
    [IssueCode.componentNotExpected, !upload || appliesIf !== undefined],
    [IssueCode.fileTooMany, upload, { limit: maxFiles }],
    [
      IssueCode.fileTooMany,
      upload && maxFiles > 1,
      { limit: maxFiles, chosen: UNKNOWN, room: UNKNOWN, reason: 'chosen' },
    ],
    [IssueCode.fileTooMany, upload, { limit: maxFiles, reason: 'full' }],
    [IssueCode.fileEmpty, upload],
    [IssueCode.fileTooLarge, upload && maxBytes !== undefined, { limit: maxBytes ?? 0, actual: UNKNOWN }],
    [IssueCode.fileType, upload && limited, { accepted }],
    [IssueCode.fileContent, upload && limited, { accepted }],
    [IssueCode.fileDamaged, upload],
    [IssueCode.fileGone, upload],
    [IssueCode.fileFolder, upload],
    [IssueCode.fileUnchecked, upload],
    [IssueCode.fileRepeated, upload],
    [IssueCode.fileElsewhere, upload && others.length > 0, { component: others[0]?.id ?? '' }],
    [IssueCode.fileIncomplete, upload],
    [IssueCode.fileLocked, upload],
    [IssueCode.fileDimensions, upload, { width: UNKNOWN, height: UNKNOWN }],
    [IssueCode.fileHeic, upload && limited],
    [IssueCode.filePages, upload, { pages: UNKNOWN }],
    [IssueCode.fileDark, upload],
    [IssueCode.fileSmall, upload, { width: UNKNOWN, height: UNKNOWN }],
    [IssueCode.fileMissing, upload],
    [IssueCode.uploadMissing, upload],
    [IssueCode.uploadIncomplete, upload],
  ];
  return possible.flatMap(([code, when, params = {}]) => (when ? [issue(`/${id}`, code, params, 'components')] : []));
}

/** Every issue that can arise about the statement of truth and the consents. */
export function acceptanceIssues({ declaration, privacy }: CompiledDefinition): Issue[] {
  const purposes = privacy.mode === 'consent' ? privacy.purposes : [];
  const codes = declaration ? [IssueCode.declarationRequired, IssueCode.declarationOutdated] : [];
  return [
    ...purposes.map((purpose) => issue(`/${purpose}`, IssueCode.consentRequired, {}, 'declaration')),
    ...codes.map((code) => issue('', code, {}, 'declaration')),
  ];
}
