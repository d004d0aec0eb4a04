// The queue opens this page with the ticket that it has called (quay.html?phieu=A042): drafts are kept under it.
const ticket = new URLSearchParams(location.search).get('phieu') ?? '';
document.querySelector('procedure-form').setAttribute('draft-key', ticket);
