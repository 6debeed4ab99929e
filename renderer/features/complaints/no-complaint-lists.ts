import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'

/** Until the lists have come. One object: a new one at each render would make a table start over. */
export const noComplaintLists: ComplaintLists = {
  ...{ version: '', source: '', channels: [], services: [], healthServices: [], units: [] },
  satisfaction: { source: '', results: [] },
}
