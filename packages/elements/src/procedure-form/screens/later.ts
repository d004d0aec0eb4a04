// The screens after the first step, and sending: one chunk, fetched while the person fills the first step.
import { addKinds, wholeDate } from '@motcua/core';

export { rules } from '@motcua/core';
// For what is printed: it would be a file of its own otherwise.
export { setAt } from '@motcua/model';
export { focusIssue } from '../../form/focus.js';
export { endpointProblem } from '../endpoint.js';
export { fillIn } from '../fill-in.js';
export { finish } from '../finish.js';
export { siftDrafts } from '../kept-drafts.js';
export { receive } from '../receive.js';
export { channelFacts } from './channel-facts.js';
export { declaration } from './declaration.js';
export { draftNotices } from './draft-notices.js';
export { draftOffer } from './draft-offer.js';
export { documents } from './documents.js';
export { notices } from './notices.js';
export { wordsOf } from './issue-words.js';
export { laterButton, laterTitle } from './later-words.js';
export { foot } from './foot.js';
export { loadFailure } from './load-failure.js';
export { paperNotes } from './paper-notes.js';
export { receipt } from './receipt.js';
export { receiptOffers } from './receipt-offers.js';
export { review } from './review.js';
export { sending } from './sending.js';
export { needsMore } from './needs-more.js';
export { legalBasisList, privacyDetails } from './start-details.js';
export { taskList } from './task-list.js';
export { Followers } from './followers.js';
export { laterStyles } from './later.styles.js';

addKinds({ partialDate: wholeDate });
