import type { Client } from '#tests/harness/client.ts'

/** A sheet from a box: nobody knows who wrote it. */
export const anonymousComplaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'kotak', class: 'complaint', service: 'kesehatan', reporterKind: 'unknown', mode: 'anonymous' },
  story: {
    ...{ what: 'Obat malam dibagikan sesudah pukul sepuluh', where: 'Blok B', when: 'Sejak Senin', who: null },
    ...{ how: null, wish: null },
  },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}
