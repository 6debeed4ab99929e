import { labRequestHandover } from '../features/lab-requests/lab-request-open.ts'
import { medicalRecordHandover } from '../features/medical-records/record-handover.ts'
import { doseHandover } from '../features/pharmacy/dose-handover.ts'
import { separationHandover } from '../features/separations/separation-handover.ts'
import type { HandoverSource } from '../features/shift-handover/handover-source.ts'
import { sickCallHandover } from '../features/sick-calls/sick-call-handover.ts'

/** Every feature of the clinic that may leave something open at the end of a shift. */
export const handoverSources: readonly HandoverSource[] = [
  sickCallHandover,
  medicalRecordHandover,
  doseHandover,
  labRequestHandover,
  separationHandover,
]
