import type { LetterInput, TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import type { LetterFooter, Letterhead, LetterInmate, Signatory } from '#shared/features/letters/letter-parts.rules.ts'

/** Fictional people and an office that does not exist: one complete input for each template. */
export const sampleLetterhead: Letterhead = {
  lines: [
    'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
    'DIREKTORAT JENDERAL PEMASYARAKATAN',
    'KANTOR WILAYAH NUSA CONTOH',
    'LEMBAGA PEMASYARAKATAN KELAS IIA TELUK LENTERA',
  ],
  address: [
    'Jalan Mercusuar Nomor 12, Teluk Lentera 99123',
    'Laman: lapas-teluklentera.example, Pos-el: surat@teluklentera.example',
  ],
  logoAltText: 'Lambang Kementerian Imigrasi dan Pemasyarakatan',
  offsetMm: 48,
  shiftMm: 0,
}

export const sampleInmate: LetterInmate = {
  name: 'Raharjo Wiguna Pratama',
  aliases: ['Jojo'],
  registerNumber: 'BI.123/2026',
  legalStatus: 'Narapidana',
  nationalId: '9901011203850001',
  birthPlace: 'Teluk Lentera',
  birthDate: '1985-03-12',
  sex: 'male',
  religion: 'Islam',
  address: 'Jalan Karang Nomor 4, RT 002 RW 001, Kelurahan Pantai, Teluk Lentera',
  room: 'Blok B / Kamar 07',
}

export const sampleFooter: LetterFooter = {
  subject: sampleInmate.name,
  registerNumber: sampleInmate.registerNumber,
  copyLabel: 'Lembar 1: Direktorat Jenderal',
  printedLine: 'Dicetak oleh Sari Melati, 21 November 2026 08.30 WIB',
}

const head: Signatory = {
  post: 'Kepala Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
  actingPrefix: 'Plh.',
  name: 'Bambang Suryadarma, A.Md.IP., S.H., M.H.',
  nip: '19780412 200012 1 001',
  licenceNumber: null,
}

const doctor: Signatory = {
  post: 'Dokter Poliklinik',
  actingPrefix: null,
  name: 'dr. Ayu Kencana',
  nip: '19860921 201403 2 004',
  licenceNumber: '446/0123/SIP-D/2025',
}

const nurse = { ...doctor, post: 'Perawat Poliklinik', name: 'Sari Melati, A.Md.Kep.', licenceNumber: null }

const recipient = {
  post: 'Direktur Jenderal Pemasyarakatan',
  through: [
    'Kepala Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    'Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh',
  ],
  place: 'Jakarta',
}

const legalBasis = [
  'Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;',
  'Peraturan Pemerintah Nomor 32 Tahun 1999 tentang Syarat dan Tata Cara Pelaksanaan Hak Warga Binaan Pemasyarakatan.',
]

const sha256 = (seed: string) => seed.repeat(64).slice(0, 64)

export const letterSamples: { readonly [Name in TemplateName]: LetterInput<Name> } = {
  'permohonan-wbp': {
    letterhead: null,
    place: 'Teluk Lentera',
    heading: { number: null, sensitivity: 'Rahasia', attachments: null, subject: 'Permohonan rekomendasi medis' },
    recipient,
    inmate: sampleInmate,
    family: null,
    opening: 'Dengan hormat, saya yang bertanda tangan atau membubuhkan cap jempol di bawah ini:',
    body: [
      'dengan ini mengajukan permohonan rekomendasi medis agar dapat menjalani pemeriksaan dan pengobatan lanjutan di rumah sakit di luar Lembaga Pemasyarakatan, karena keluhan saya tidak dapat ditangani dengan sarana yang tersedia di poliklinik.',
      'Saya bersedia mengikuti semua ketentuan pengamanan selama pengobatan berlangsung.',
    ],
    legalBasis: [],
    consent: [
      'Saya menyetujui petugas kesehatan menyerahkan data kesehatan dan salinan rekam medis saya kepada Kepala Lembaga Pemasyarakatan, Kantor Wilayah, dan Direktorat Jenderal Pemasyarakatan, hanya untuk keperluan permohonan ini.',
    ],
    closing: 'Demikian permohonan ini saya sampaikan, atas perhatian Bapak/Ibu saya ucapkan terima kasih.',
    thumbprintBox: true,
    witnesses: [
      { name: 'Sari Melati, A.Md.Kep.', post: 'Perawat Poliklinik' },
      { name: null, post: 'Wali Pemasyarakatan' },
    ],
    footer: { ...sampleFooter, copyLabel: null },
  },
  'rekomendasi-dokter': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    heading: {
      number: 'WP.99.PAS.PAS.8-PK.01.07.01-12',
      sensitivity: 'Rahasia',
      attachments: '1 (satu) berkas',
      subject: 'Rekomendasi dokter untuk pengobatan lanjutan a.n. Raharjo Wiguna Pratama',
    },
    recipient,
    inmate: sampleInmate,
    opening:
      'Berdasarkan pemeriksaan di poliklinik, dengan ini saya menerangkan keadaan kesehatan Warga Binaan berikut:',
    legalBasis,
    findings: [
      'Keluhan nyeri perut kanan atas hilang timbul sejak tiga bulan, memberat dua minggu terakhir. Tekanan darah 130/80 mmHg, nadi 84 kali per menit, suhu 37,2 °C, berat badan turun 4 kg.',
      'Pengobatan yang telah diberikan: analgetik dan antispasmodik selama 14 hari tanpa perbaikan.',
    ],
    diagnoses: [
      { name: 'Suspek batu kandung empedu', code: 'K80.2' },
      { name: 'Hipertensi derajat 1, terkontrol', code: 'I10' },
    ],
    reasons: [
      'Poliklinik tidak mempunyai sarana ultrasonografi dan bedah; penundaan berisiko menimbulkan peradangan kandung empedu.',
    ],
    recommendation: {
      treatment: 'Ultrasonografi perut dan konsultasi dokter spesialis bedah',
      hospital: 'RSUD Teluk Lentera, Poli Bedah',
      urgency: 'planned',
    },
    body: [],
    closing: 'Demikian rekomendasi ini dibuat untuk dapat dipergunakan sebagaimana mestinya.',
    doctor,
    copies: ['Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh', 'Arsip'],
    footer: sampleFooter,
  },
  'surat-pengantar-kalapas': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    number: 'WP.99.PAS.PAS.8-PK.01.07.01-13',
    recipient: { ...recipient, through: recipient.through.slice(1) },
    opening:
      'Bersama ini kami kirimkan berkas permohonan rekomendasi medis atas nama Raharjo Wiguna Pratama untuk mendapat telaahan.',
    legalBasis: [],
    items: [
      { document: 'Surat permohonan Warga Binaan', quantity: '1 lembar', note: 'Asli, cap jempol' },
      { document: 'Surat rekomendasi dokter', quantity: '2 lembar', note: 'Asli' },
      { document: 'Salinan rekam medis', quantity: '6 lembar', note: 'Rahasia' },
    ],
    closing: 'Atas perhatian dan kerja samanya kami ucapkan terima kasih.',
    sender: head,
    receiver: { post: null, name: null, phone: null },
    copies: ['Direktur Perawatan Kesehatan dan Rehabilitasi', 'Arsip'],
    footer: sampleFooter,
  },
  'risalah-sidang-tpp': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    number: 'WP.99.PAS.PAS.8-PK.01.05-7',
    sessionDate: '2026-11-19',
    startTime: '09.00',
    endTime: '10.15',
    timeZone: 'WIB',
    sessionPlace: 'Ruang Rapat Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    agenda: ['Pembahasan permohonan rekomendasi medis', 'Penunjukan petugas pengawalan'],
    caseNumber: 'RM-2026-0012',
    inmate: sampleInmate,
    opening: null,
    legalBasis,
    members: [
      { name: 'Dewi Anggraini, S.H.', post: 'Kepala Seksi Bimbingan Narapidana', role: 'Ketua', present: true },
      { name: 'Rudi Hartawan', post: 'Kepala Subseksi Registrasi', role: 'Sekretaris', present: true },
      { name: 'dr. Ayu Kencana', post: 'Dokter Poliklinik', role: 'Anggota', present: true },
      { name: 'Joko Samudra', post: 'Kepala Kesatuan Pengamanan', role: 'Anggota', present: false },
    ],
    discussion: [
      'Dokter menyampaikan hasil pemeriksaan dan keterbatasan sarana poliklinik.',
      'Kepala Subseksi Registrasi menyampaikan bahwa yang bersangkutan tidak sedang menjalani hukuman disiplin.',
    ],
    decision: {
      outcome: 'approved',
      text: [
        'Tim menyetujui pengajuan rekomendasi medis kepada Direktur Jenderal Pemasyarakatan melalui Kantor Wilayah.',
      ],
    },
    closing: 'Sidang ditutup oleh ketua pada pukul 10.15 WIB.',
    chair: {
      post: 'Ketua Tim Pengamat Pemasyarakatan',
      actingPrefix: null,
      name: 'Dewi Anggraini, S.H.',
      nip: '19810101 200501 2 001',
      licenceNumber: null,
    },
    secretary: {
      post: 'Sekretaris',
      actingPrefix: null,
      name: 'Rudi Hartawan',
      nip: '19850505 200801 1 002',
      licenceNumber: null,
    },
    acknowledgedBy: head,
    footer: { ...sampleFooter, copyLabel: null },
  },
  'laporan-gawat-darurat': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    heading: {
      number: 'WP.99.PAS.PAS.8-PK.01.07.01-14',
      sensitivity: 'Rahasia',
      attachments: null,
      subject: 'Laporan penanganan gawat darurat a.n. Raharjo Wiguna Pratama',
    },
    recipient: { post: head.post, through: [], place: 'Tempat' },
    caseNumber: 'RM-2026-0012',
    inmate: sampleInmate,
    opening: 'Bersama ini kami laporkan penanganan keadaan gawat darurat yang menyebabkan Sidang TPP dilewati.',
    occurredOn: '2026-11-18',
    occurredAt: '23.40',
    timeZone: 'WIB',
    condition: ['Nyeri perut hebat mendadak, tekanan darah 80/50 mmHg, nadi 128 kali per menit, kesadaran menurun.'],
    actions: [
      'Cairan infus dan oksigen diberikan di poliklinik, lalu dirujuk dengan ambulans disertai perawat dan pengawal.',
    ],
    reasons: ['Keadaan mengancam jiwa; menunggu sidang akan menunda tindakan.'],
    present: ['Dirawat di RSUD Teluk Lentera, keadaan stabil. Keluarga sudah diberi tahu.'],
    legalBasis,
    closing: 'Demikian laporan ini dibuat dengan sebenarnya untuk menjadi bagian berkas permohonan.',
    reporter: doctor,
    acknowledgedBy: head,
    copies: ['Ketua Tim Pengamat Pemasyarakatan', 'Arsip'],
    footer: { ...sampleFooter, copyLabel: null },
  },
  'tanda-terima-hasil': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    caseNumber: 'RM-2026-0012',
    inmate: sampleInmate,
    receiver: { name: 'Siti Rahayu Pratama', relationship: 'Istri' },
    outcome: 'Rekomendasi medis diberikan',
    letterNumber: 'PAS-PK.01.07.01-77',
    letterDate: '2026-11-24',
    handedOverOn: '2026-11-26',
    opening: 'Telah diserahkan hasil permohonan rekomendasi medis sebagai berikut:',
    items: [{ document: 'Salinan surat rekomendasi Direktur Jenderal Pemasyarakatan', quantity: '1 (satu) lembar' }],
    explanation: [
      'Isi hasil telah dibacakan dan dijelaskan dengan bahasa yang dimengerti, dan kesempatan bertanya telah diberikan.',
    ],
    closing: 'Tanda terima ini dibuat dalam dua lembar; satu lembar untuk penerima.',
    thumbprintBox: true,
    witnesses: [
      { name: 'Rudi Hartawan', post: 'Wali Pemasyarakatan' },
      { name: null, post: 'Petugas blok' },
    ],
    deliverer: { ...nurse, nip: '19900817 201501 2 003' },
    footer: { ...sampleFooter, copyLabel: null },
  },
  'lembar-pengantar': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    caseNumber: 'RM-2026-0012',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    recipients: ['Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh'],
    sealedAt: 'Sabtu, 21 November 2026 08.30 WIB',
    opening: 'Berkas ini disegel secara digital. Setiap perubahan, walau satu huruf, akan tampak ketika diperiksa.',
    papers: [
      { title: 'Surat permohonan Warga Binaan', fileName: '01-permohonan.pdf', pages: 1, sha256: sha256('3f9a') },
      { title: 'Surat rekomendasi dokter', fileName: '02-rekomendasi-dokter.pdf', pages: 2, sha256: sha256('b07c') },
      { title: 'Salinan rekam medis', fileName: '03-rekam-medis.pdf', pages: 6, sha256: sha256('5d21') },
      { title: 'Riwayat permohonan', fileName: 'riwayat.csv', pages: null, sha256: sha256('e8e4') },
    ],
    logHead: { number: 4821, hash: sha256('91ab'), at: '21 November 2026 08.29 WIB' },
    publicKeyFingerprint: 'RWQ3 F8KD 21PA 9XXC 77TE',
    instructions: [
      'Salin berkas ke komputer Kantor Wilayah, lalu buka halaman pemeriksa milik Kantor Wilayah.',
      'Cocokkan kunci tanda tangan di lembar ini dengan yang terdaftar.',
    ],
    preparedBy: { ...nurse, nip: null },
    footer: { subject: 'RM-2026-0012', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'kartu-kunci': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    opening: 'Kunci umum bukan rahasia, tetapi harus dipastikan lewat telepon sebelum dipakai.',
    fingerprintGroups: ['7K3M', 'Q0XW', '91ZD', 'HT5A', 'B8RV'],
    qrAltText: 'Kode QR dengan sidik kunci 7K3M-Q0XW-91ZD-HT5A-B8RV',
    person: 'Bambang Contoh',
    post: 'Kepala Lembaga Pemasyarakatan',
    validity: 'sejak 16 November 2026 sampai ada pemberitahuan',
    madeAt: '16 November 2026',
    age: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgv\nqc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    minisign: 'RWQ3F8KD21PA9XXC77TE91ZDHT5AB8R\nVN2YEC6JPG4FS7K3MQ0XW91ZD',
    instructions: ['Serahkan lembar ini bersama berkas kartu kunci.', 'Bacakan sidik kunci lewat telepon.'],
    signatory: { ...head, post: 'Kepala Lembaga Pemasyarakatan' },
    footer: { subject: 'Kartu kunci', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'lembar-serah-terima': {
    letterhead: sampleLetterhead,
    place: 'Teluk Lentera',
    copies: ['Lembar 1: penerima', 'Lembar 2: arsip satuan kerja'],
    bundleName: 'RM-2026-0012',
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    recipients: ['Direktur Jenderal Pemasyarakatan', 'melalui Kepala Kantor Wilayah Nusa Contoh'],
    readers: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh',
    sealedAt: 'Sabtu, 21 November 2026 08.30 WIB',
    opening: 'Berkas berikut diserahkan dalam media simpan.',
    files: [
      { name: 'RM-2026-0012.zip.age', size: '1.234.567' },
      { name: 'RM-2026-0012.zip.age.minisig', size: '412' },
      { name: 'RM-2026-0012.zip.minisig', size: '498' },
      { name: 'PERIKSA-BERKAS.html', size: '345.678' },
    ],
    mainFile: 'RM-2026-0012.zip.age',
    sha256: sha256('3f9a'),
    plainSha256: sha256('b07c'),
    qrAltText: 'Kode QR dengan sidik jari berkas RM-2026-0012.zip.age',
    instructions: ['Periksa berkas dengan halaman pemeriksa milik kantor sendiri.', 'Tanda tangani kedua lembar.'],
    giver: { post: 'Perawat Poliklinik', actingPrefix: null, name: 'Sari Melati', nip: null, licenceNumber: null },
    footer: { subject: 'RM-2026-0012', registerNumber: null, copyLabel: null, printedLine: null },
  },
  'lembar-pemulihan': {
    letterhead: sampleLetterhead,
    unitName: 'Lembaga Pemasyarakatan Kelas IIA Teluk Lentera',
    place: 'Teluk Lentera',
    codeGroups: ['7K3M', 'Q0XW', '91ZD', 'HT5A', 'B8RV', 'N2YE', 'C6JP', 'G4FS'],
    opening:
      'Kode ini membuka seluruh data aplikasi bila semua kata sandi hilang. Siapa pun yang memegangnya dapat membaca semua data.',
    instructions: [
      'Masukkan lembar ini ke dalam amplop, segel, dan bubuhkan paraf melintang pada tutupnya.',
      'Simpan di brankas Kepala, terpisah dari komputer dan dari cadangan data.',
      'Jangan difoto, difotokopi, atau diketik ke perangkat lain.',
      'Bila amplop terbuka atau hilang, segera buat kode baru.',
    ],
    keeper: { post: 'Kepala Lembaga Pemasyarakatan', actingPrefix: null, name: null, nip: null, licenceNumber: null },
    footer: { subject: null, registerNumber: null, copyLabel: null, printedLine: null },
  },
}
