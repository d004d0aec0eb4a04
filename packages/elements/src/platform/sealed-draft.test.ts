import { expect } from '@open-wc/testing';
import { openSealedDraft, sealDraft, SealedDraftError } from './sealed-draft.js';

const PASSPHRASE = 'cây đa đầu làng';
const content = new Blob([new Uint8Array(2_500_000).map((_, index) => index % 251)]);

let sealed: Blob;
before(async () => {
  sealed = await sealDraft(content, PASSPHRASE);
});

async function faultOf(file: Blob, passphrase = PASSPHRASE): Promise<string> {
  try {
    await openSealedDraft(file, passphrase);
    return 'opened';
  } catch (error) {
    return error instanceof SealedDraftError ? error.fault : String(error);
  }
}

/** A copy with one byte changed. */
async function altered(at: number): Promise<Blob> {
  const bytes = new Uint8Array(await sealed.arrayBuffer());
  bytes[at]! ^= 1;
  return new Blob([bytes]);
}

describe('a sealed draft', () => {
  it('opens under its passphrase, however its letters are composed, and has the same content', async () => {
    const opened = await openSealedDraft(sealed, ` ${PASSPHRASE.normalize('NFD')}`);
    expect(await opened.arrayBuffer()).to.deep.equal(await content.arrayBuffer());
  });

  it('shows nothing of its content, and is another file each time', async () => {
    const text = await (await sealDraft(new Blob(['NGUYỄN VĂN AN']), PASSPHRASE)).text();
    expect(text).not.to.contain('NGUY');
    expect(await (await sealDraft(new Blob(['a']), 'x')).text()).not.to.equal(
      await (await sealDraft(new Blob(['a']), 'x')).text(),
    );
  });

  it('does not open under another passphrase, nor when it was altered', async () => {
    expect(await faultOf(sealed, 'sai mật khẩu')).to.equal('passphrase');
    expect(await faultOf(await altered(40))).to.be.oneOf(['passphrase', 'notDraft']);
    expect(await faultOf(await altered(sealed.size - 1))).to.equal('damaged');
  });

  it('says that its end is missing, wherever it was cut', async () => {
    for (const size of [10, 40, 200, 1_500_000, sealed.size - 1])
      expect(await faultOf(sealed.slice(0, size)), String(size)).to.equal('cutOff');
  });

  it('is distinguished from other files, and from one of a later format', async () => {
    expect(await faultOf(new Blob(['%PDF-1.7 a document']))).to.equal('notDraft');
    expect(await faultOf(new Blob([]))).to.equal('notDraft');
    expect(await faultOf(new Blob(['MOTCUA2\n', sealed.slice(8)]))).to.equal('newerFormat');
    const huge = { ...sealed, size: 600_000_000, slice: sealed.slice.bind(sealed) } as Blob;
    expect(await faultOf(huge)).to.equal('tooLarge');
  });

  it('never makes the device derive a key for long because a header asks for it', async () => {
    const header = new TextEncoder().encode(JSON.stringify({ iterations: 9e12, salt: '0'.repeat(32), size: 1 }));
    expect(
      await faultOf(new Blob(['MOTCUA1\n', new Uint8Array([0, 0, 0, header.length]), header, 'x'.repeat(99)])),
    ).to.equal('notDraft');
  });
});
