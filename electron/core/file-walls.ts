import type { Reader } from '../database/reader.ts'
import { requireComplaint, requireOwnComplaint } from '../features/complaints/complaint-facts.ts'
import { requireLicenceReader } from '../features/credentials/licence-wall.ts'
import type { Actor, CoreServices } from './context.ts'

interface Asking {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Actor
}

/** Beside the right to a file: whether this reader may know the record that it belongs to. Throws what the record itself would throw. */
export const fileWalls: Readonly<Record<string, (asking: Asking, subjectId: string) => Promise<unknown>>> = {
  complaint: requireOwnComplaint,
  /** A scan that does not tell who complained. */
  'complaint-letter': requireComplaint,
  // Answers of other offices: for whoever may see the complaint.
  'sealed-letter': requireComplaint,
  'worker-licences': requireLicenceReader,
}
