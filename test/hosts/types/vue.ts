// Compiled with the packages, never run: what a page with Vue sees.
import type {} from '@motcua/elements/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['procedure-form']>['$props'];
export const form: Props = { src: 'procedure.js', endpoint: '/dossiers', mode: 'kiosk' };
// @ts-expect-error a mode that the form does not have
export const wrong: Props = { src: 'procedure.js', mode: 'kiosque' };
