import { arrivalMinutesSheet } from '../features/arrivals/minutes-sheet.ts'
import {
  annexAgeSignatureDocument,
  annexDocument,
  annexPageDocument,
  annexSignatureDocument,
} from '../features/assessment-handover/handover-documents.ts'
import { importSignatureDocument } from '../features/assessment-import/import-signature.ts'
import { assessmentOverviewDocument } from '../features/assessment-overview/overview-documents.ts'
import { assessmentReportDocument } from '../features/assessment-report/report-document.ts'
import { worklistSheet } from '../features/assessment-worklist/worklist-sheet.ts'
import { attendanceSheetDocument } from '../features/attendance/attendance-paper.ts'
import { summaryDocument, summarySheet } from '../features/clinical-summary/summary-documents.ts'
import { stageHearingAgenda, stageHearingMinutes } from '../features/coaching-hearings/hearing-papers.ts'
import {
  coachingCertificateSheet,
  coachingHistorySheet,
  coachingRecapSheet,
  coachingReportSheet,
} from '../features/coaching-results/coaching-documents.ts'
import { weekPlanSheet } from '../features/coaching-sessions/week-plan-sheet.ts'
import { openingMinutes } from '../features/complaint-boxes/opening-minutes.ts'
import {
  complaintRegisterDocument,
  complaintReportDocument,
} from '../features/complaints/complaint-report-documents.ts'
import { healthConsentSheet } from '../features/complaints/health-consent-sheet.ts'
import { addressedLetterDocument } from '../features/complaints/letter-with-contact.ts'
import { complaintReceiptSheet } from '../features/complaints/receipt-sheet.ts'
import { readinessSheet } from '../features/credentials/readiness-sheet.ts'
import { newRecoverySheet } from '../features/data-key/new-recovery-sheet.ts'
import { disclosureSheet } from '../features/disclosures/disclosure-sheet.ts'
import { doctorListSheet } from '../features/doctor-visits/doctor-list-sheet.ts'
import { dutyRosterSheet } from '../features/duty-roster/roster-sheet.ts'
import {
  bundleAgeSignatureDocument,
  bundleDocument,
  bundleSignatureDocument,
  verifierPageDocument,
} from '../features/exchange/bundle-documents.ts'
import { handOverSheet } from '../features/exchange/hand-over-sheet.ts'
import { recoverySheet } from '../features/facility/recovery-sheet.ts'
import { healthCardBlockSheet, healthCardSheet } from '../features/health-cards/card-sheets.ts'
import { monthlyRoundSheet, runningCard } from '../features/health-cards/round-papers.ts'
import { vaultRecoverySheet } from '../features/identity-vault/vault-recovery-sheet.ts'
import { importProblemsDocument } from '../features/inmate-import/import-problems.ts'
import { listDocument } from '../features/inmate-lists/made-lists.ts'
import { labRequestLetter } from '../features/lab-requests/lab-request-sheet.ts'
import { blankFormDocument } from '../features/letters/blank-form-document.ts'
import { letterDocument } from '../features/letters/letter-document.ts'
import { printJobDocument } from '../features/letters/print-job-paper.ts'
import { licenceDossierPdf, licencePackage } from '../features/licences/dossier-documents.ts'
import { licenceChecklist } from '../features/licences/licence-checklist.ts'
import { registerDocument } from '../features/medical-recommendations/register-sheet.ts'
import { reportDocument } from '../features/medical-recommendations/report-sheet.ts'
import { medicalRecordDocument } from '../features/medical-records/record-sheet.ts'
import { noticeBoardSheet } from '../features/notice-board/board-sheets.ts'
import { keyCardDocument, keyCardSheet } from '../features/partner-keys/key-card-documents.ts'
import { medicineLabels } from '../features/pharmacy/label-sheet.ts'
import { countSheet, roundSheet, stockCardSheet } from '../features/pharmacy/pharmacy-lists.ts'
import { prescriptionSheet } from '../features/pharmacy/prescription-sheet.ts'
import {
  instrumentFileDocument,
  instrumentSignatureDocument,
} from '../features/questionnaires/instrument-file-documents.ts'
import { instrumentFormDocument } from '../features/questionnaires/instrument-form-document.ts'
import { responseDocument } from '../features/questionnaires/response-document.ts'
import { retentionListDocument } from '../features/record-retention/retention-list.ts'
import {
  counterReferralSlip,
  escortOrderSheet,
  familyNoticeSheet,
  referralLetter,
} from '../features/referrals/referral-sheets.ts'
import { surveyFormDocument, surveyNotice, surveyReport } from '../features/satisfaction/survey-sheets.ts'
import { sealedLetterDocument } from '../features/sealed-letters/sealed-letter-document.ts'
import { separationListSheet } from '../features/separations/separation-list-sheet.ts'
import { separationNotice } from '../features/separations/separation-notice.ts'
import { serviceStandardDocument } from '../features/service-cases/standard-sheet.ts'
import { handoverSheet } from '../features/shift-handover/handover-sheet.ts'
import { sickCallSheet } from '../features/sick-calls/sick-call-sheet.ts'
import { staffReport } from '../features/staff-overview/staff-report.ts'
import { issuedSheet, timeLineSheet } from '../features/staff-overview/staff-sheets.ts'
import { diagnosisListDocument } from '../features/terminology/diagnosis-sheet.ts'
import type { DocumentSources } from './documents.ts'

/** `GET /files/<kind>/<id>` -> who makes the bytes. */
export const documentSources: DocumentSources = {
  'lembar-pemulihan': recoverySheet,
  'lembar-pemulihan-baru': newRecoverySheet,
  'lembar-pemulihan-brankas': vaultRecoverySheet,
  letters: letterDocument,
  'blank-forms': blankFormDocument,
  'print-jobs': printJobDocument,
  bundles: bundleDocument,
  'bundle-signatures': bundleSignatureDocument,
  'bundle-age-signatures': bundleAgeSignatureDocument,
  'verifier-pages': verifierPageDocument,
  'hand-over-sheets': handOverSheet,
  'key-cards': keyCardDocument,
  'key-card-sheets': keyCardSheet,
  'inmate-lists': listDocument,
  'import-problems': importProblemsDocument,
  'disclosure-sheets': disclosureSheet,
  'recommendation-registers': registerDocument,
  'recommendation-reports': reportDocument,
  'medical-records': medicalRecordDocument,
  'clinical-summaries': summarySheet,
  'clinical-summary-documents': summaryDocument,
  'service-standards': serviceStandardDocument,
  'questionnaire-responses': responseDocument,
  'instrument-forms': instrumentFormDocument,
  'instrument-files': instrumentFileDocument,
  'instrument-signatures': instrumentSignatureDocument,
  'prescription-sheets': prescriptionSheet,
  'health-cards': healthCardSheet,
  'health-card-sheets': healthCardBlockSheet,
  'running-cards': runningCard,
  'monthly-rounds': monthlyRoundSheet,
  'medicine-labels': medicineLabels,
  'stock-cards': stockCardSheet,
  'stock-count-sheets': countSheet,
  'dose-rounds': roundSheet,
  'arrival-minutes': arrivalMinutesSheet,
  'separation-notices': separationNotice,
  'separation-lists': separationListSheet,
  'diagnosis-lists': diagnosisListDocument,
  'lab-request-letters': labRequestLetter,
  'doctor-lists': doctorListSheet,
  'retention-lists': retentionListDocument,
  'referral-letters': referralLetter,
  'referral-escort-orders': escortOrderSheet,
  'referral-family-notices': familyNoticeSheet,
  'referral-slips': counterReferralSlip,
  'sick-call-sheets': sickCallSheet,
  'shift-handover-sheets': handoverSheet,
  'survey-reports': surveyReport,
  'survey-notices': surveyNotice,
  'survey-forms': surveyFormDocument,
  'complaint-receipts': complaintReceiptSheet,
  'health-consents': healthConsentSheet,
  'notice-boards': noticeBoardSheet,
  'complaint-reports': complaintReportDocument,
  'assessment-worklists': worklistSheet,
  'complaint-registers': complaintRegisterDocument,
  'complaint-letters': addressedLetterDocument,
  'box-openings': openingMinutes,
  'sealed-letters': sealedLetterDocument,
  'coaching-week-plans': weekPlanSheet,
  'attendance-sheets': attendanceSheetDocument,
  'coaching-certificates': coachingCertificateSheet,
  'coaching-histories': coachingHistorySheet,
  'coaching-recaps': coachingRecapSheet,
  'coaching-reports': coachingReportSheet,
  'assessment-overviews': assessmentOverviewDocument,
  'stage-hearing-agendas': stageHearingAgenda,
  'stage-hearing-minutes': stageHearingMinutes,
  'assessment-reports': assessmentReportDocument,
  'duty-rosters': dutyRosterSheet,
  'readiness-sheets': readinessSheet,
  'assessment-annexes': annexDocument,
  'assessment-annex-signatures': annexSignatureDocument,
  'assessment-annex-age-signatures': annexAgeSignatureDocument,
  'assessment-annex-pages': annexPageDocument,
  'licence-dossiers': licenceDossierPdf,
  'licence-packages': licencePackage,
  'staff-reports': staffReport,
  'staff-timelines': timeLineSheet,
  'issued-licences': issuedSheet,
  'licence-checklists': licenceChecklist,
  'assessment-import-signatures': importSignatureDocument,
}
