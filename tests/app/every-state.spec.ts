import { globSync, readFileSync } from 'node:fs'
import { type App, expect, test } from '#tests/harness/app.ts'
import { answerBrought, approvedApp, handedOver } from '#tests/harness/approved-app.ts'
import { sealingDay } from '#tests/harness/exchange-office.ts'
import { Kanwil } from '#tests/harness/kanwil.ts'
import { Unit } from './recommendation-people.ts'
import { threeStates } from './three-states.ts'

/** Who opens each screen, and where. */
const screens: Readonly<Record<string, readonly [person: string, path: string]>> = {
  TodayScreen: ['sari', '/'],
  SickCallsScreen: ['sari', '/poliklinik/permohonan-berobat'],
  SickCallTermsScreen: ['admin', '/pengaturan/permohonan-berobat'],
  OrdersScreen: ['sari', '/poliklinik/dokter-tamu'],
  DoctorListScreen: ['sari', '/poliklinik/pasien-untuk-dokter'],
  CountersignScreen: ['sari', '/poliklinik/tanda-tangan-dokter'],
  HandoverScreen: ['sari', '/poliklinik/serah-terima'],
  ClinicTodayScreen: ['sari', '/poliklinik/kunjungan-hari-ini'],
  MonthlyRoundScreen: ['sari', '/poliklinik/pemeriksaan-bulanan'],
  MedicalRecordScreen: ['sari', '/poliklinik/rekam-medis/INMATE'],
  RecordVisitScreen: ['sari', '/poliklinik/kunjungan-baru'],
  ReferralListScreen: ['sari', '/poliklinik/rujukan'],
  NewReferralScreen: ['sari', '/poliklinik/rujukan/baru?orang=INMATE'],
  ReferralScreen: ['sari', '/poliklinik/rujukan/REFERRAL'],
  LabRequestListScreen: ['sari', '/poliklinik/permintaan-lab'],
  NewLabRequestScreen: ['sari', '/poliklinik/permintaan-lab/baru?orang=INMATE'],
  LabRequestScreen: ['sari', '/poliklinik/permintaan-lab/LAB'],
  PermitListScreen: ['bambang', '/izin-rujukan'],
  PermitScreen: ['bambang', '/izin-rujukan/REFERRAL'],
  ReferralSettingsScreen: ['admin', '/pengaturan/rujukan'],
  RetentionScreen: ['ayu', '/poliklinik/masa-simpan'],
  ResultsScreen: ['lina', '/survei-kepuasan'],
  PaperFormsScreen: ['lina', '/survei-kepuasan/kertas'],
  FormListScreen: ['lina', '/survei-kepuasan/formulir'],
  SurveySettingsScreen: ['lina', '/survei-kepuasan/pengaturan'],
  NoticeBoardScreen: ['lina', '/papan-pengumuman'],
  RecommendationListScreen: ['sari', '/poliklinik/rekomendasi-medis'],
  RecommendationScreen: ['sari', '/poliklinik/rekomendasi-medis/CASE'],
  LetterScreen: ['sari', '/poliklinik/rekomendasi-medis/CASE/surat/permohonan-wbp'],
  OutgoingListScreen: ['sari', '/kirim-terima/berkas-keluar'],
  IncomingListScreen: ['sari', '/kirim-terima/berkas-masuk'],
  BringAnswerScreen: ['sari', '/kirim-terima/berkas-masuk/ambil'],
  DisclosuresScreen: ['sari', '/kirim-terima/pengungkapan'],
  IdentityVaultScreen: ['lina', '/aduan/brankas'],
  PartnerKeysScreen: ['bambang', '/kirim-terima/kartu-kunci'],
  ProgrammeListScreen: ['bina', '/pembinaan/program'],
  ApartScreen: ['bina', '/pembinaan/dipisahkan'],
  NewProgrammeScreen: ['bina', '/pembinaan/program/baru'],
  HearingListScreen: ['bambang', '/pembinaan/sidang-tpp'],
  StageListScreen: ['bambang', '/pembinaan/tahap'],
  StageScreen: ['bambang', '/pembinaan/tahap/INMATE'],
  StageRuleScreen: ['bambang', '/pembinaan/tahap/aturan'],
  WorkerListScreen: ['sari', '/kepegawaian/pegawai'],
  RosterScreen: ['sari', '/kepegawaian/jadwal-jaga'],
  ReadinessScreen: ['sari', '/kepegawaian/boleh-beroperasi'],
  OwnCredentialsScreen: ['sari', '/kepegawaian/izin-saya'],
  CredentialListScreen: ['bambang', '/kepegawaian/izin'],
  RemindersScreen: ['bambang', '/kepegawaian/pengingat-izin'],
  CredentialSettingsScreen: ['bambang', '/kepegawaian/pengaturan-izin'],
  ShiftsScreen: ['sari', '/kepegawaian/giliran-jaga'],
  LicencesScreen: ['bambang', '/kepegawaian/izin-praktik'],
  SeparationListScreen: ['sari', '/poliklinik/pemisahan'],
  ArrivalBoardScreen: ['sari', '/poliklinik/kedatangan'],
  ArrivalSettingsScreen: ['admin', '/pengaturan/kedatangan'],
  MedicineListScreen: ['sari', '/poliklinik/obat'],
  NewMedicineScreen: ['sari', '/poliklinik/obat/baru'],
  ReceiptsScreen: ['sari', '/poliklinik/penerimaan-obat'],
  CountScreen: ['sari', '/poliklinik/opname-obat'],
  PrescriptionListScreen: ['sari', '/poliklinik/resep'],
  QueueScreen: ['sari', '/poliklinik/pelayanan-resep'],
  RoundScreen: ['sari', '/poliklinik/minum-obat'],
  PharmacySettingsScreen: ['admin', '/pengaturan/obat'],
  MonthlyReportScreen: ['sari', '/poliklinik/laporan-rekomendasi-medis'],
  CoachingResultsScreen: ['bambang', '/pembinaan/hasil'],
  CoachingReportScreen: ['bambang', '/pembinaan/laporan'],
  IntakeScreen: ['lina', '/aduan/terima'],
  LetterRegisterScreen: ['sari', '/kirim-terima/buku-surat'],
  PrintQueueScreen: ['sari', '/kirim-terima/antrean-cetak'],
  InmateListScreen: ['rini', '/warga-binaan'],
  InmateProfileScreen: ['rini', '/warga-binaan/INMATE'],
  EditInmateScreen: ['rini', '/warga-binaan/INMATE/ubah'],
  DuplicatesScreen: ['rini', '/data-ganda'],
  ImportListScreen: ['rini', '/impor-wbp'],
  MappingsScreen: ['rini', '/impor-wbp/pemetaan'],
  InstrumentsScreen: ['admin', '/pengaturan/instrumen-skrining'],
  AssessmentInstrumentsScreen: ['bambang', '/asesmen/instrumen'],
  ClinicSettingsScreen: ['admin', '/pengaturan/poliklinik'],
  ServiceProceduresScreen: ['bambang', '/pengaturan/prosedur'],
  ServiceSettingsScreen: ['bambang', '/pengaturan/layanan-rekomendasi-medis'],
  AccountsScreen: ['admin', '/pengaturan/akun'],
  AccountScreen: ['admin', '/pengaturan/akun/ACCOUNT'],
  CalendarScreen: ['admin', '/pengaturan/kalender'],
  InstallationScreen: ['admin', '/pengaturan/komputer'],
  LetterSettingsScreen: ['admin', '/pengaturan/surat'],
  PostsScreen: ['admin', '/pengaturan/jabatan'],
  DiagnosesScreen: ['admin', '/pengaturan/diagnosis'],
  DiagnosisImportsScreen: ['admin', '/pengaturan/diagnosis/impor'],
  TemplatesScreen: ['admin', '/pengaturan/templat-keluhan'],
  ProtocolsScreen: ['admin', '/pengaturan/protokol-perawat'],
  DataKeyScreen: ['admin', '/pengaturan/kunci-data'],
  AuditScreen: ['admin', '/pengaturan/catatan-perubahan'],
  ReadsScreen: ['admin', '/pengaturan/catatan-pembacaan'],
  ClientListScreen: ['bambang', '/asesmen/klien'],
  OutgoingComplaintsScreen: ['lina', '/aduan/keluar'],
  NewOutgoingScreen: ['lina', '/aduan/keluar/baru'],
  BoxOpeningsScreen: ['lina', '/aduan/kotak'],
  BoxSettingsScreen: ['lina', '/aduan/kotak/pengaturan'],
  SessionWeekScreen: ['bambang', '/pembinaan/jadwal'],
  ComplaintListScreen: ['bambang', '/aduan'],
  ComplaintTasksScreen: ['bambang', '/tugas-aduan'],
  ComplaintReportScreen: ['lina', '/aduan/laporan'],
  ComplaintRegisterScreen: ['lina', '/aduan/register'],
  AttendanceDayScreen: ['bambang', '/pembinaan/kehadiran'],
  AttendanceSettingsScreen: ['bambang', '/pembinaan/kehadiran/aturan'],
  FingerImportsScreen: ['bina', '/pembinaan/sidik-jari'],
  FingerDevicesScreen: ['bina', '/pembinaan/sidik-jari/alat'],
  SdpImportsScreen: ['bina', '/pembinaan/kehadiran-sdp'],
  AssessmentListScreen: ['bambang', '/asesmen'],
  WorklistScreen: ['bambang', '/asesmen/tugas'],
  CapacityScreen: ['bambang', '/asesmen/kapasitas'],
  WorklistSettingsScreen: ['bambang', '/asesmen/tugas/aturan'],
  NeedListScreen: ['bambang', '/asesmen/kebutuhan'],
  AssessmentOverviewScreen: ['bambang', '/asesmen/laporan'],
  AssessmentOverviewRowsScreen: ['bambang', '/asesmen/laporan/rincian'],
  TimeLineScreen: ['bambang', '/kepegawaian/garis-waktu'],
  IssuedLicencesScreen: ['bambang', '/kepegawaian/riwayat-izin'],
  StaffReportScreen: ['bambang', '/kepegawaian/laporan'],
  StaffReportRowsScreen: ['bambang', '/kepegawaian/laporan/rincian'],
  TrashScreen: ['sari', '/pengaturan/tempat-sampah'],
  BackupsScreen: ['admin', '/pengaturan/cadangan'],
}

/** The same for what only a file brings about that was sealed and answered. */
const afterAnAnswer: typeof screens = {
  OutgoingBundleScreen: ['sari', '/kirim-terima/berkas-keluar/BUNDLE'],
  IncomingFileScreen: ['sari', '/kirim-terima/berkas-masuk/FILE'],
}

const asksNothing = 'asks the core nothing when it opens'
const fromTheFrame = 'shows what the frame has asked for already'
const ownStory = 'its record takes a story of its own to exist'

const elsewhere: Readonly<Record<string, string>> = {
  AboutScreen: asksNothing,
  ImportHolidaysScreen: asksNothing,
  ChangePasswordScreen: asksNothing,
  NewAccountScreen: asksNothing,
  NewImportScreen: asksNothing,
  NewFingerImportScreen: 'its file field stands without the devices that it asks for',
  FingerImportScreen: ownStory,
  NewSdpImportScreen: 'its file field stands before it asks for anything',
  SdpImportScreen: ownStory,
  LicenceScreen: ownStory,
  DossierScreen: ownStory,
  NewLicenceScreen: 'nobody of that story keeps the staff',
  NewDiagnosisImportScreen: asksNothing,
  ImportMedicinesScreen: asksNothing,
  LaporImportScreen: asksNothing,
  ImportWorkersScreen: asksNothing,
  OpenRecommendationScreen: asksNothing,
  RegisterClientScreen: asksNothing,
  ReportNoticeScreen: asksNothing,
  ClientScreen: ownStory,
  RegisterInmateScreen: asksNothing,
  RolesScreen: asksNothing,
  ComplaintStatusScreen: asksNothing,
  FacilityScreen: fromTheFrame,
  ChangeFacilityScreen: fromTheFrame,
  ChangeKeyScreen: 'the same state as DataKeyScreen',
  OpenListScreen: asksNothing,
  MakeListScreen: 'its form stands without the fingerprint that it asks for',
  ResetPasswordScreen: 'the same record as AccountScreen',
  RestoreScreen: 'the same list as BackupsScreen',
  NoteSearchScreen: asksNothing,
  InstrumentDraftScreen: ownStory,
  ProgrammeScreen: ownStory,
  SessionScreen: ownStory,
  EditPlanScreen: ownStory,
  NewPlanScreen: 'its form stands without the list of programmes that it asks for',
  NewSessionScreen: 'its form stands without the list of programmes that it asks for',
  ComplaintScreen: ownStory,
  OutgoingScreen: ownStory,
  VisitScreen: ownStory,
  WriteVisitScreen: ownStory,
  ApprovalScreen: ownStory,
  MedicineScreen: ownStory,
  PrescriptionScreen: ownStory,
  NewPrescriptionScreen: asksNothing,
  ReceiveScreen: 'its form stands without the list of medicines that it asks for',
  ImportPlanScreen: ownStory,
  DiagnosisImportScreen: ownStory,
  MergeScreen: ownStory,
  FillQuestionnaireScreen: 'its form is told in questionnaires.spec.ts',
  ResponseScreen: ownStory,
  AmendResponseScreen: ownStory,
  AmendReferralScreen: 'the same record as ReferralScreen',
  ArrivalScreen: ownStory,
  AttendanceScreen: ownStory,
  HearingScreen: ownStory,
  NewAssessmentScreen: asksNothing,
  AssessmentScreen: ownStory,
  FillAssessmentScreen: ownStory,
  AssessmentResultScreen: ownStory,
  NewWorkerScreen: 'its form stands without the list of professions that it asks for',
  WorkerScreen: ownStory,
  WorkerCredentialsScreen: ownStory,
}

test('no screen is forgotten here', () => {
  const found = globSync('renderer/features/*/*.screens.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import\('\.\/(?:\w+\/)*(\w+)\.tsx'\)/g)].map(([, name = '']) => name),
  )
  expect(found.length).toBeGreaterThan(20)
  expect(found.toSorted()).toEqual([screens, afterAnAnswer, elsewhere].flatMap((some) => Object.keys(some)).toSorted())
})

for (const half of [0, 1])
  test(`every screen while the core is slow, when it fails, and when it answers again, part ${half + 1} of 2`, async ({
    app,
  }) => {
    test.setTimeout(420_000)
    const unit = await Unit.open(app, ['sari', 'ayu', 'bambang', 'lina', 'bina'])
    const caseId = await unit.openCase('sari')
    const ids: Readonly<Record<string, string>> = {
      CASE: caseId,
      INMATE: unit.inmateId,
      REFERRAL: await unit.refer('sari'),
      LAB: await unit.askLab('sari'),
      ACCOUNT: (await unit.admin.accounts.list({}))[0]?.id ?? '',
    }
    const part = Object.entries(screens).filter((_, index) => index % 2 === half)
    await allStates(app, Object.fromEntries(part), ids)
  })

test('the page of a sealed file and of an answer to it: slow, failing, and back again', async ({ app }) => {
  test.setTimeout(240_000)
  await approvedApp(app)
  const { about, bundleId } = await handedOver(app)
  const { envelope } = await (await Kanwil.open()).answer(about, {
    answers: [{ kind: 'received', on: sealingDay, receivedBy: null }],
  })
  await allStates(app, afterAnAnswer, { BUNDLE: bundleId, FILE: await answerBrought(app, envelope) })
})

async function allStates(app: App, wanted: typeof screens, ids: Readonly<Record<string, string>>) {
  app.expectRefusals('internal')
  const page = await app.openPage()
  for (const [screen, [person, path]] of Object.entries(wanted)) {
    const address =
      app.host.origin + path.replace(/CASE|INMATE|ACCOUNT|REFERRAL|LAB|BUNDLE|FILE/, (word) => ids[word] ?? '')
    await test.step(screen, () => threeStates(page, screen, person, address))
  }
}
