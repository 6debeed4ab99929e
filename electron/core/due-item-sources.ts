import { arrivalDueItems } from '../features/arrivals/arrival-due-items.ts'
import { worklistDueItems } from '../features/assessment-worklist/worklist-due-items.ts'
import { assessmentDueItems } from '../features/assessments/assessment-due-items.ts'
import { hearingDueItems } from '../features/coaching-hearings/hearing-due-items.ts'
import { programmeDueItems } from '../features/coaching-programmes/coaching-due-items.ts'
import { groupDueItems, keptApartDueItems, sessionDueItems } from '../features/coaching-sessions/session-due-items.ts'
import { complaintBoxDueItems } from '../features/complaint-boxes/box-due-items.ts'
import { complaintDueItems, complaintTaskDueItems } from '../features/complaints/complaint-due-items.ts'
import { complaintLapseDueItems } from '../features/complaints/complaint-lapse-items.ts'
import { countersignDueItems } from '../features/countersigns/countersign-due-items.ts'
import { credentialDueItems } from '../features/credentials/credential-due-items.ts'
import { doctorVisitDueItems } from '../features/doctor-visits/doctor-visit-due-items.ts'
import { acknowledgementDueItems, answerDueItems } from '../features/exchange/exchange-due-items.ts'
import { openingDueItems } from '../features/identity-openings/opening-due-items.ts'
import {
  vaultBackupDueItems,
  vaultHolderDueItems,
  vaultHolderDueItemsOfHead,
} from '../features/identity-vault/vault-due-items.ts'
import { labRequestDueItems } from '../features/lab-requests/lab-request-open.ts'
import { numberBlockDueItems, waitingNumberDueItems } from '../features/letters/letter-number-due-items.ts'
import { licenceDueItems } from '../features/licences/licence-due-items.ts'
import { recommendationDueItems } from '../features/medical-recommendations/recommendation-due-items.ts'
import { medicalRecordDueItems } from '../features/medical-records/record-due-items.ts'
import { outgoingComplaintDueItems } from '../features/outgoing-complaints/outgoing-due-items.ts'
import { doseDueItems, prescriptionDueItems, stockDueItems } from '../features/pharmacy/pharmacy-due-items.ts'
import { referralDueItems, referralPermitDueItems } from '../features/referrals/referral-due-items.ts'
import { surveyDueItems } from '../features/satisfaction/survey-due-items.ts'
import { sealedLetterDueItems } from '../features/sealed-letters/sealed-letter-due-items.ts'
import { sickCallDueItems } from '../features/sick-calls/sick-call-due-items.ts'
import type { DueItemSource } from '../features/today/due-items.ts'
import { orderDueItems } from '../features/visiting-doctor/order-due-items.ts'

/** Every feature that has something to put on the start page. */
export const dueItemSources: readonly DueItemSource[] = [
  recommendationDueItems,
  answerDueItems,
  acknowledgementDueItems,
  waitingNumberDueItems,
  numberBlockDueItems,
  medicalRecordDueItems,
  prescriptionDueItems,
  doseDueItems,
  stockDueItems,
  referralDueItems,
  referralPermitDueItems,
  labRequestDueItems,
  sickCallDueItems,
  arrivalDueItems,
  countersignDueItems,
  orderDueItems,
  doctorVisitDueItems,
  complaintDueItems,
  complaintTaskDueItems,
  surveyDueItems,
  complaintLapseDueItems,
  openingDueItems,
  assessmentDueItems,
  ...worklistDueItems,
  outgoingComplaintDueItems,
  licenceDueItems,
  complaintBoxDueItems,
  sealedLetterDueItems,
  hearingDueItems,
  groupDueItems,
  sessionDueItems,
  keptApartDueItems,
  ...programmeDueItems,
  vaultHolderDueItems,
  vaultHolderDueItemsOfHead,
  vaultBackupDueItems,
  credentialDueItems,
]
