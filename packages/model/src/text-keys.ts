import type { Pointer } from './pointer.js';

/**
 * Keys of `texts.<language>.json`. A field's key is its pointer into the answers, with `*` for any array index; its
 * other words are under the pointer and a suffix.
 */
export const textKeys = {
  title: 'title',
  summary: 'summary',
  field: 'field',
  result: 'result',
  agency: (id: string) => `agencies.${id}.name`,
  /** Whom to ask about a dossier: telephone, address, hours. */
  agencyContact: (id: string) => `agencies.${id}.contact`,
  legalBasis: (id: string) => `legalBasis.${id}.title`,
  component: (id: string) => `components.${id}.title`,
  componentHint: (id: string) => `components.${id}.hint`,
  /** When a component with `appliesIf` is to be handed in, where its condition alone does not read well. */
  componentCondition: (id: string) => `components.${id}.condition`,
  componentWaived: (id: string) => `components.${id}.waived`,
  /** The purpose of one fee of a channel and its exemptions; replaces `unit` and `exemptions`. */
  fee: (channel: string, index: number) => `channels.${channel}.fee.${index}`,
  step: (id: string) => `steps.${id}.title`,
  stepDescription: (id: string) => `steps.${id}.description`,
  /** The changes in a version, for authors and agencies. */
  change: (version: string) => `changelog.${version}`,
  /** A system that gives answers, e.g. `vneid`. */
  source: (id: string) => `sources.${id}.name`,
  declaration: 'declaration.statement',
  privacyNotice: 'privacy.notice',
  privacyPurpose: (id: string) => `privacy.purposes.${id}`,
  label: (pointer: Pointer) => pointer,
  hint: (pointer: Pointer) => `${pointer}#hint`,
  /** A choice's words. `value` is the choice as JSON text without quotes for strings. */
  value: (pointer: Pointer, value: string) => `${pointer}#value.${value}`,
  /** One branch of a union: `keyword` is `oneOf` or `anyOf`. */
  branch: (pointer: Pointer, keyword: string, index: number) => `${pointer}#${keyword}.${index}`,
  /** The procedure's own words for one issue code at one field. */
  error: (pointer: Pointer, code: string) => `${pointer}#error.${code}`,
} as const;
