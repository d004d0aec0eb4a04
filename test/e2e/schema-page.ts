import { readFile } from 'node:fs/promises';
import type { Dossier } from '@motcua/model';
import type { BrowserContext } from 'playwright-core';
import { receiptOf } from '../support/answering-middleware.mjs';
import type { Stage, Visit } from './harness.js';

/** The schemas that exercise what form libraries do. */
export const LIBRARY_FOLDER = new URL('../any-schema/libraries/', import.meta.url);
const PAGES = { vi: '/bieu-mau.html', en: '/bieu-mau.en.html' } as const;

/** The conditions under which a person uses a form. */
export interface Meeting {
  /** Of the page that embeds the form. */
  readonly language: 'vi' | 'en';
  /** Of the screen, in CSS pixels. */
  readonly width: number;
}

/** A visit to a page that embeds the form of a JSON Schema, and the dossiers that it has sent. */
export interface SchemaVisit {
  readonly visit: Visit;
  readonly sent: readonly Dossier[];
}

/** Reads one of the schemas of {@link LIBRARY_FOLDER}. */
export async function librarySchema(name: string): Promise<string> {
  return readFile(new URL(`${name}.json`, LIBRARY_FOLDER), 'utf8');
}

/**
 * Opens a page under the agency's own policy whose form is nothing but a JSON Schema. What is sent to its endpoint is
 * kept, and answered with a receipt.
 */
export async function visitSchema(stage: Stage, schema: string, { language, width }: Meeting): Promise<SchemaVisit> {
  const sent: Dossier[] = [];
  const prepare = async (context: BrowserContext) => {
    await context.route('**/bieu-mau.json', (route) =>
      route.fulfill({ body: schema, contentType: 'application/json' }),
    );
    await context.route('**/ho-so', async (route) => {
      const dossier = route.request().postDataJSON() as Dossier;
      sent.push(dossier);
      await route.fulfill({ status: 201, json: receiptOf(dossier) });
    });
  };
  const visit = await stage.visit(PAGES[language], { viewport: { width, height: 900 } }, prepare);
  return { visit, sent };
}
