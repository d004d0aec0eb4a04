import {
  composeAnswers,
  getAt,
  jsonEqual,
  type CompiledProcedure,
  type Dossier,
  type DossierComponent,
  type FilledBy,
  type JsonObject,
} from '@motcua/model';
import type { AttachedFile } from '../files/attached-file.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

/** A dossier ready to send: its document, and the bytes that go with it, by part name. */
export interface DossierParts {
  readonly dossier: Dossier;
  readonly files: readonly { readonly part: string; readonly file: AttachedFile }[];
}

/** The parts of a dossier that do not come from the form. */
export interface DossierFacts {
  readonly language: string;
  /** SHA-384 of the published procedure, when it is known. */
  readonly integrity?: string;
  readonly now: Date;
  readonly filledBy?: FilledBy;
}

/**
 * Makes the dossier (hồ sơ) of a form without issues: answers pruned and in NFC, a component for everything attached or
 * waived. Components that the form itself provides have no entry.
 */
export function buildDossier(
  procedure: CompiledProcedure,
  snapshot: FormSnapshot,
  { language, integrity, now, filledBy }: DossierFacts,
): DossierParts {
  const files: { part: string; file: AttachedFile }[] = [];
  const components: DossierComponent[] = [];
  for (const { definition, state } of snapshot.components) {
    if (state === 'form') continue;
    if (state === 'waived') {
      components.push({ id: definition.id, state: 'waived', files: [] });
      continue;
    }
    const attached = snapshot.files[definition.id] ?? [];
    if (attached.length === 0) continue;
    components.push({
      id: definition.id,
      state: 'attached',
      files: attached.map((file) => {
        const part = `f${files.length + 1}`;
        files.push({ part, file });
        return { part, name: file.name, type: file.type, size: file.size, sha256: file.sha256 };
      }),
    });
  }
  const { definition } = procedure;
  const at = now.toISOString();
  // A form without a statement of truth is confirmed in the words of its version.
  const textVersion = definition.declaration?.textVersion ?? definition.version;
  return {
    files,
    dossier: {
      submissionId: snapshot.submissionId,
      procedure: { code: definition.code, version: definition.version, ...(integrity !== undefined && { integrity }) },
      language,
      startedAt: snapshot.startedAt,
      submittedAt: at,
      data: composeAnswers(procedure, snapshot.data) as JsonObject,
      components,
      provenance: provenanceOf(snapshot),
      declaration: { textVersion, acceptedAt: at },
      consents: [...snapshot.consents].map((purpose) => ({ purpose, textVersion, acceptedAt: at })),
      ...(filledBy && { filledBy }),
    },
  };
}

/** Where the answers came from that are sent; what the source said goes along where the person says otherwise. */
function provenanceOf({ provenance, data }: FormSnapshot): Dossier['provenance'] {
  return Object.fromEntries(
    Object.entries(provenance).flatMap(([pointer, { value: given, whole, ...rest }]) => {
      const answer = getAt(data, pointer);
      if (whole || (answer === undefined && rest.reported !== true)) return [];
      return [[pointer, jsonEqual(answer, given) ? rest : { ...rest, given }]];
    }),
  );
}
