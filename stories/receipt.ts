import type { Receipt } from '@motcua/model';

/** A receipt as a receiver returns it. */
export const receipt: Receipt = {
  number: 'H26.16-261120-0001',
  submissionId: '01920000-0000-7000-8000-000000000001',
  procedure: { code: '1.001731', version: '1.0.0' },
  receivedAt: '2026-11-20T02:30:00Z',
  effectiveAt: '2026-11-20T02:30:00Z',
  dueAt: '2026-11-26T10:00:00Z',
  dueStatus: 'official',
  agency: { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' },
  files: [
    {
      component: 'trich-luc-khai-tu',
      name: 'trich-luc-khai-tu.pdf',
      type: 'application/pdf',
      size: 1_234_567,
      sha256: '0'.repeat(64),
    },
  ],
  statusUrl: 'https://forms.example.gov.vn/dossiers/H26.16-261120-0001',
  statusToken: '7K3D-9QXZ-M4T2-H8WV',
};
