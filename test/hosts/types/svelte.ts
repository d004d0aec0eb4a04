// Compiled with the packages, never run: what a page with Svelte sees.
import type {} from '@motcua/elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['procedure-form'];
export const form: Props = { src: 'procedure.js', endpoint: '/dossiers', mode: 'kiosk', class: 'form' };
// @ts-expect-error a mode that the form does not have
export const wrong: Props = { src: 'procedure.js', mode: 'kiosque' };
