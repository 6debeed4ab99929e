/** Every template of this version. */
export const templateNames = {
  'permohonan-wbp': 'Surat permohonan WBP/Tahanan',
  'rekomendasi-dokter': 'Surat rekomendasi dokter',
  'surat-pengantar-kalapas': 'Surat pengantar Kalapas/Karutan',
  'risalah-sidang-tpp': 'Risalah sidang TPP',
  'laporan-gawat-darurat': 'Laporan gawat darurat',
  'tanda-terima-hasil': 'Tanda terima hasil',
  'lembar-pengantar': 'Lembar pengantar berkas',
  'lembar-pemulihan': 'Lembar pemulihan',
  'kartu-kunci': 'Kartu kunci',
  'lembar-serah-terima': 'Lembar serah terima berkas',
  'pemberitahuan-pengaduan': 'Pemberitahuan pengaduan diterima',
  'permintaan-kelengkapan-pengaduan': 'Permintaan kelengkapan pengaduan',
  'jawaban-pengaduan': 'Jawaban pengaduan',
  'penolakan-pengaduan': 'Penolakan pengaduan',
  'penerusan-pengaduan': 'Penerusan pengaduan',
  'laporan-pengaduan-kanwil': 'Laporan pengaduan ke Kanwil',
  'pengaduan-keluar': 'Pengaduan ke instansi lain',
  'laporan-asesmen': 'Laporan hasil asesmen',
  'penyampaian-asesmen': 'Surat penyampaian hasil asesmen',
  'formulir-permohonan-wbp': 'Formulir permohonan WBP/Tahanan',
  'formulir-permohonan-keluarga': 'Formulir permohonan keluarga',
  'formulir-rekomendasi-dokter': 'Formulir rekomendasi dokter',
  'formulir-ringkasan-rekam-medis': 'Formulir ringkasan rekam medis',
  'formulir-risalah-sidang-tpp': 'Formulir risalah sidang TPP',
} as const

const isKnown = (template: unknown): template is keyof typeof templateNames =>
  typeof template === 'string' && Object.hasOwn(templateNames, template)

/** What kind of letter it is, in words; a kind of another version is simply a letter. */
export const templateName = (template: unknown): string => (isKnown(template) ? templateNames[template] : 'Surat lain')
