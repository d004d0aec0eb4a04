/** The API with which a page extends the kit. A page that adds nothing does not load it. */
export { defineFormat } from '@motcua/core';
export type { LanguageMessages } from '@motcua/core';
export { defineLanguage } from './localize/define-language.js';
export type { KitLanguage } from './localize/define-language.js';
export type { KitTexts } from './localize/msg.js';
export { defineKind } from './controls/define-kind.js';
export type { PageControl, PageField } from './session/page-kinds.js';
/** For classes of a page's own that extend it. */
export { ProcedureForm } from './procedure-form/procedure-form.js';
