import type {
  assessmentHandoverCopiesTable,
  assessmentHandoversTable,
  assessmentReceiptsTable,
} from '#shared/features/assessment-handover/assessment-handover.history.ts'
import type {
  needProposalsTable,
  outsideProgrammesTable,
} from '#shared/features/assessment-needs/assessment-needs.history.ts'
import type { assessmentDifferenceReasonsTable } from '#shared/features/assessment-profile/assessment-profile.history.ts'
import type {
  assessmentAnswerChangesTable,
  assessmentFormsTable,
  assessmentOverridesTable,
  assessmentRefusalsTable,
  assessmentSourcesTable,
  assessmentsTable,
} from '#shared/features/assessments/assessments.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'

type Tables =
  | typeof assessmentsTable
  | typeof assessmentFormsTable
  | typeof assessmentSourcesTable
  | typeof assessmentAnswerChangesTable
  | typeof assessmentOverridesTable
  | typeof assessmentDifferenceReasonsTable
  | typeof needProposalsTable
  | typeof outsideProgrammesTable
  | typeof assessmentHandoversTable
  | typeof assessmentHandoverCopiesTable
  | typeof assessmentReceiptsTable
  | typeof assessmentRefusalsTable

export const assessmentsHistoryWords: HistoryWords<Tables> = {
  tables: {
    assessments: 'Asesmen',
    assessment_forms: 'Isian instrumen',
    assessment_sources: 'Sumber keterangan',
    assessment_answer_changes: 'Perubahan jawaban',
    assessment_overrides: 'Usulan kategori lain',
    assessment_difference_reasons: 'Alasan perbedaan',
    need_proposals: 'Usul program untuk kebutuhan',
    outside_programmes: 'Program di luar',
    assessment_handovers: 'Berkas hasil asesmen',
    assessment_handover_copies: 'Salinan berkas hasil asesmen',
    assessment_receipts: 'Penerimaan hasil asesmen',
    assessment_refusals: 'Penolakan yang bersangkutan',
  },
  fields: {
    'assessment_handovers.edition': 'Edisi',
    'assessment_handovers.name': 'Nama berkas',
    'assessment_handovers.size': 'Ukuran',
    'assessment_handovers.sha256': 'Sidik jari',
    'assessment_handovers.age_sha256': 'Sidik jari berkas bersandi',
    'assessment_handovers.superseded_by': 'Sudah diganti',
    'assessment_handover_copies.kind': 'Cara disalin',
    'assessment_receipts.way': 'Cara disampaikan',
    'assessment_receipts.received_on': 'Diterima pada',
    'assessment_receipts.received_by': 'Diterima oleh',
    'assessment_receipts.received_post': 'Jabatan penerima',
    'assessment_receipts.receipt_file_id': 'Tanda terima',
    'assessments.consent_on': 'Persetujuan diberikan',
    'assessments.consent_note': 'Catatan persetujuan',
    'assessments.strengths': 'Kekuatan',
    'assessments.wishes': 'Harapan yang bersangkutan',
    'assessments.analysis': 'Analisis',
    'assessments.recommendation': 'Rekomendasi',
    'assessments.filed_place': 'Tempat berkas kertas',
    'assessments.next_due_on': 'Asesmen berikutnya',
    'assessment_forms.title': 'Instrumen',
    'assessment_forms.state': 'Keadaan',
    'assessment_forms.answers': 'Jawaban',
    'assessment_forms.result': 'Hasil',
    'assessment_forms.frozen_at': 'Hasil ditetapkan',
    'assessment_sources.kind': 'Jenis sumber',
    'assessment_sources.source': 'Sumber',
    'assessment_sources.place': 'Tempat',
    'assessment_sources.held_on': 'Tanggal',
    'assessment_sources.summary': 'Ringkasan',
    'assessment_sources.state': 'Keadaan',
    'assessment_sources.end_reason': 'Alasan dicabut',
    'assessment_answer_changes.before': 'Jawaban sebelumnya',
    'assessment_answer_changes.after': 'Jawaban sesudahnya',
    'assessment_answer_changes.reason': 'Alasan',
    'assessment_overrides.from_band': 'Kategori menurut jumlah',
    'assessment_overrides.to_band': 'Kategori yang diusulkan',
    'assessment_overrides.reason': 'Alasan',
    'assessment_overrides.state': 'Keadaan',
    'assessment_difference_reasons.before': 'Asesmen sebelumnya',
    'assessment_difference_reasons.after': 'Asesmen ini',
    'assessment_difference_reasons.reason': 'Alasan perbedaan',
    'assessment_refusals.kind': 'Jenis',
    'assessment_refusals.held_on': 'Tanggal',
    'assessment_refusals.goes_on': 'Sesudah itu',
    'assessment_refusals.note': 'Penjelasan',
    'assessment_refusals.witness': 'Saksi',
    'assessment_refusals.overcome_on': 'Akhirnya setuju pada',
    'assessment_overrides.settled_reason': 'Alasan orang kedua',
    'need_proposals.need': 'Kebutuhan',
    'need_proposals.note': 'Keterangan untuk pembina',
    'outside_programmes.need': 'Kebutuhan',
    'outside_programmes.name': 'Nama program',
    'outside_programmes.place': 'Tempat',
    'outside_programmes.from_on': 'Sejak',
    'outside_programmes.state': 'Keadaan',
    'outside_programmes.ended_on': 'Berakhir pada',
    'outside_programmes.end_reason': 'Alasan berakhir',
  },
  choices: {
    'assessment_handover_copies.kind': { stick: 'Flashdisk', download: 'Unduhan' },
    'assessment_receipts.way': { sealed: 'Berkas tersegel', paper: 'Kertas' },
    'assessment_forms.state': {
      filling: 'Sedang diisi',
      completed: 'Lengkap',
      frozen: 'Ditetapkan',
      replaced: 'Digantikan',
    },
    'assessment_refusals.kind': { refused: 'Menolak', withdrawn: 'Persetujuan dicabut' },
    'assessment_refusals.goes_on': { documents: 'Dinilai dari dokumen saja', ended: 'Asesmen dihentikan' },
    'assessment_sources.kind': { interview: 'Wawancara', 'cross-check': 'Cek silang', document: 'Dokumen' },
    'assessment_sources.state': { active: 'Berlaku', withdrawn: 'Dicabut' },
    'assessment_overrides.state': {
      proposed: 'Menunggu orang kedua',
      confirmed: 'Disetujui',
      refused: 'Ditolak',
      withdrawn: 'Dicabut',
    },
    'outside_programmes.state': { active: 'Diikuti', ended: 'Berakhir' },
  },
}
