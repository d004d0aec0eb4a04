import { uploadKey, type ResponseMeaning } from '@motcua/core';
import { IssueCode, type Dossier } from '@motcua/model';

/** Issues of uploads that another upload solves. */
const LOST_UPLOADS: readonly string[] = [IssueCode.uploadMissing, IssueCode.uploadIncomplete, IssueCode.fileDamaged];

/** Keys of the uploads of which the receiver says that it does not have them, or has other bytes. */
export function forgottenUploads({ components }: Dossier, meaning: ResponseMeaning): string[] {
  if (!('failure' in meaning) || meaning.failure.reason !== 'invalid') return [];
  return meaning.issues.flatMap(({ scope, pointer, code }) => {
    const [, id = '', index = ''] = pointer.split('/');
    const file = components.find((component) => component.id === id)?.files[Number(index)];
    const isLost = scope === 'components' && LOST_UPLOADS.includes(code) && file?.upload !== undefined;
    return isLost ? [uploadKey(id, file)] : [];
  });
}
