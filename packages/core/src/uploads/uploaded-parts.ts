import type { DossierFile } from '@motcua/model';
import type { DossierParts } from '../submission/build-dossier.js';
import { uploadKey } from './upload-state.js';

/**
 * A dossier that refers to files which were uploaded; the others stay parts of the request.
 * @param urls addresses of complete uploads, by {@link uploadKey}
 */
export function uploadedParts({ dossier, files }: DossierParts, urls: ReadonlyMap<string, string>): DossierParts {
  const uploaded = new Set<string>();
  const components = dossier.components.map((component) => ({
    ...component,
    files: component.files.map((file): DossierFile => {
      const upload = urls.get(uploadKey(component.id, file));
      if (upload === undefined || file.part === undefined) return file;
      uploaded.add(file.part);
      const { name, type, size, sha256 } = file;
      return { upload, name, type, size, sha256 };
    }),
  }));
  return {
    dossier: { ...dossier, components },
    files: files.filter(({ part }) => !uploaded.has(part)),
  };
}
