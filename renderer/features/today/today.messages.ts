import type { DueItem } from '#shared/features/today/today.contract.ts'
import { coachingDueWords } from '../coaching-programmes/coaching-due.messages.ts'
import { templateName } from '../letters/template-names.messages.ts'

type ItemData = DueItem['data']

interface ItemText {
  readonly title: string
  /** What it is about: the person and the number. */
  readonly about: string
}

function about(data: ItemData): string {
  return [data.inmateName, data.number].filter((part) => part !== undefined).join(', ')
}

/** From whom, and to which request. */
const answerAbout = (data: ItemData): string => `Permohonan ${data.number}, dari ${data.name}`

const say =
  (title: string) =>
  (data: ItemData): ItemText => ({ title, about: about(data) })

/** Words of the start page. */
export const todayMessages = {
  title: 'Hari ini',
  mine: (count: string) => `${count} menunggu Anda`,
  nothingMine: 'Tidak ada yang menunggu Anda',
  late: (count: string) => `${count} lewat batas`,
  emptyTitle: 'Tidak ada yang menunggu',
  emptyText:
    'Tidak ada permohonan yang perlu Anda kerjakan sekarang. Cari orang dengan Ctrl+K, atau pilih menu di kiri.',
  what: 'Yang perlu dikerjakan',
  state: 'Keadaan',
  turn: 'Giliran siapa',
  since: 'Sejak',
  timeLeft: 'Sisa waktu',
  you: 'Anda',
  otherOffice: 'Kantor lain',
  noDeadline: 'Tanpa batas',
  whose: 'Tampilkan',
  everyone: 'Semua',
  onlyMine: 'Giliran saya',

  until: (date: string) => `Sampai ${date}`,

  kinds: {
    ...coachingDueWords,
    'recommendation-papers-missing': (data) => ({
      title:
        data.count === undefined
          ? 'Lengkapi syarat rekomendasi medis'
          : `Lengkapi ${data.count} syarat rekomendasi medis`,
      about: about(data),
    }),
    'recommendation-session-waiting': say('Catat hasil sidang TPP'),
    'recommendation-approval-waiting': say('Setujui atau kembalikan permohonan rekomendasi medis'),
    'recommendation-returned': say('Perbaiki permohonan yang dikembalikan'),
    'recommendation-seal-waiting': say('Segel berkas untuk Kanwil'),
    'recommendation-hand-over-waiting': say('Serahkan berkas ke Kanwil'),
    'recommendation-outside': (data) => ({
      title: data.step === undefined ? 'Menunggu kantor lain' : `Menunggu: ${data.step}`,
      about: about(data),
    }),
    'recommendation-coordination-waiting': say('Koordinasikan rekomendasi dengan rumah sakit'),
    'recommendation-delivery-waiting': say('Serahkan hasil kepada pemohon'),
    'recommendation-follow-up-waiting': say('Tutup permohonan yang sudah ditindaklanjuti'),
    'recommendation-report-missing': (data) => ({
      title: data.paper === undefined ? 'Buat laporan yang menyusul' : `Buat: ${data.paper}`,
      about: about(data),
    }),
    'answer-waiting': (data) => ({ title: `Terapkan ${data.count} jawaban`, about: answerAbout(data) }),
    'answer-signer-unconfirmed': (data) => ({
      title: 'Pastikan pengirim jawaban lewat telepon',
      about: answerAbout(data),
    }),
    'bundle-unacknowledged': (data) => ({
      title: `Tanyakan: berkas ${data.number} belum dinyatakan diterima`,
      about: data.name === '' ? '' : `Diserahkan kepada ${data.name}`,
    }),
    'letter-number-waiting': (data) => ({ title: `Isi nomor: ${templateName(data.template)}`, about: about(data) }),
    'letter-block-low': (data) => ({
      title: data.count === 0 ? 'Jatah nomor surat habis' : `Jatah nomor surat tinggal ${data.count}`,
      about: templateName(data.template),
    }),
    'clinic-follow-up': (data) => ({ title: 'Kontrol di poliklinik', about: about(data) }),
    'referral-permission-waiting': say('Putuskan izin rujukan ke rumah sakit'),
    'referral-not-left': say('Rujukan belum berangkat'),
    'referral-family-not-told': say('Beri tahu keluarga tentang rujukan'),
    'referral-not-back': say('Belum kembali dari rumah sakit'),
    'referral-result-missing': say('Catat hasil rujukan'),
    'lab-result-missing': say('Hasil lab belum datang'),
    'lab-result-unread': say('Baca hasil lab'),
    'clinic-visit-open': (data) => ({ title: 'Selesaikan tulisan kunjungan', about: about(data) }),
    'prescriptions-waiting': (data) => ({ title: `Serahkan obat dari ${data.count} resep`, about: 'Pelayanan resep' }),
    'doses-today': (data) => ({ title: `Catat ${data.count} dosis hari ini`, about: 'Minum obat diawasi' }),
    'doses-missed': (data) => ({
      title: `${data.count} orang berkali-kali tidak minum obat`,
      about: 'Minum obat diawasi',
    }),
    'medicine-expired': (data) => ({ title: `Pisahkan ${data.count} obat yang kedaluwarsa`, about: 'Obat & stok' }),
    'medicine-expiring': (data) => ({ title: `${data.count} obat segera kedaluwarsa`, about: 'Obat & stok' }),
    'arrival-open': (data) => ({ title: 'Selesaikan pemeriksaan kedatangan', about: about(data) }),
    'arrival-look-again': (data) => ({ title: 'Lihat lagi orang yang diobservasi', about: about(data) }),
    'countersign-waiting': (data) => ({
      title: `${data.count} catatan menunggu tanda tangan dokter`,
      about: 'Tanda tangan dokter',
    }),
    'order-sheet-waiting': (data) => ({
      title: `${data.count} pesanan dokter menunggu lembar bertanda tangan`,
      about: 'Dokter tamu',
    }),
    'doctor-visit-today': (data) => ({
      title: `Dokter datang hari ini: ${data.count} orang untuk diperiksa`,
      about: String(data.name),
    }),
    'doctor-visit-not-closed': (data) => ({
      title: 'Tutup hari kunjungan dokter yang sudah lewat',
      about: String(data.name),
    }),
    'licence-ending': (data) => ({
      title: `${data.template} berakhir ${data.count} hari lagi: urus perpanjangan`,
      about: String(data.name),
    }),
    'licence-expired': (data) => ({
      title: `${data.template} sudah berakhir ${data.count} hari yang lalu`,
      about: String(data.name),
    }),
    'medicine-low': (data) => ({ title: `${data.count} obat hampir habis`, about: 'Obat & stok' }),
    'complaint-step-waiting': (data) => ({ title: 'Kerjakan langkah pengaduan', about: about(data) }),
    'complaint-close-waiting': (data) => ({ title: 'Tutup pengaduan yang sudah selesai', about: about(data) }),
    'complaint-lapse': (data) => ({ title: 'Pelapor diminta melengkapi pengaduannya', about: about(data) }),
    'outgoing-complaint-waiting': (data) => ({
      title: 'Kerjakan pengaduan ke instansi lain',
      about: `${data.number}, ${data.name}`,
    }),
    'outgoing-complaint-outside': (data) => ({
      title: 'Menunggu jawaban instansi lain',
      about: `${data.number}, ${data.name}`,
    }),
    'licence-waiting': (data) => ({ title: 'Kerjakan permohonan izin praktik', about: `${data.number}, ${data.name}` }),
    'licence-returned': (data) => ({
      title: 'Perbaiki permohonan izin praktik yang dikembalikan',
      about: `${data.number}, ${data.name}`,
    }),
    'licence-survey': (data) => ({
      title: 'Isi survei kepuasan (SKM) di portal: tanpa itu SIP tidak dapat dicetak',
      about: `${data.number}, ${data.name}`,
    }),
    'licence-print': (data) => ({
      title: 'Cetak dan simpan SIP yang sudah terbit',
      about: `${data.number}, ${data.name}`,
    }),
    'outgoing-complaint-proposed': (data) => ({
      title: 'Putuskan usul pengaduan ke instansi lain',
      about: `${data.name}, dari ${data.number}`,
    }),
    'licence-paper-old': (data) => ({
      title: `Ganti berkas izin praktik yang sudah lewat: ${data.paper}`,
      about: `${data.number}, ${data.name}`,
    }),
    'licence-outside': (data) => ({ title: 'Menunggu dinas perizinan', about: `${data.number}, ${data.name}` }),
    'identity-vault-alone': () => ({
      title: 'Beri kunci brankas kepada satu petugas lagi: baru satu orang yang memegangnya',
      about: 'Brankas identitas',
    }),
    'identity-vault-nobody': () => ({
      title: 'Tidak ada lagi pemegang kunci brankas: buka dengan kode dari amplop',
      about: 'Brankas identitas',
    }),
    'identity-vault-backup': () => ({
      title: 'Buat cadangan baru: brankas identitas sudah diganti',
      about: 'Cadangan data',
    }),
    'assessment-due': (data) => ({ title: 'Buka asesmen: tugas Anda', about: String(data.name) }),
    'assessment-unassigned': (data) => ({
      title: `Bagikan ${data.count} tugas asesmen yang belum ada pemegangnya`,
      about: data.late === 0 ? 'Tugas asesmen' : `Tugas asesmen, ${data.late} terlambat`,
    }),
    'assessment-waiting': (data) => ({ title: 'Kerjakan asesmen risiko dan kebutuhan', about: about(data) }),
    'complaint-danger': () => ({ title: 'Periksa segera: ada yang terancam bahaya', about: 'Tugas dari meja aduan' }),
    'identity-opening-asked': (data) => ({
      title: 'Izinkan atau tolak: identitas pelapor diminta dibuka',
      about: about(data),
    }),
    'identity-opening-open': (data) => ({ title: 'Identitas pelapor terbuka untuk Anda', about: about(data) }),
    'complaint-letter-needed': (data) => ({ title: 'Buat surat tertutup untuk pengaduan', about: about(data) }),
    'complaint-letter-out': (data) => ({ title: 'Menunggu jawaban surat tertutup', about: about(data) }),
    'complaint-box-unopened': (data) => ({ title: 'Buka kotak pengaduan', about: String(data.name) }),
    'complaint-box-papers': (data) => ({
      title: `Catat ${data.count} lembar dari kotak pengaduan`,
      about: String(data.name),
    }),
    'complaint-clarify': () => ({ title: 'Jawab permintaan meja aduan', about: 'Tugas dari meja aduan' }),
    'survey-owed': (data) => ({
      title: `Adakan survei kepuasan ${data.year}: sekurang-kurangnya sekali setahun`,
      about: 'Survei kepuasan',
    }),
    'stage-hearing-coming': (data) => ({
      title: data.count === 0 ? 'Isi daftar usul sidang TPP' : 'Siapkan sidang TPP',
      about: `${data.number}: ${data.count} orang diusulkan`,
    }),
    'stage-hearing-open': (data) => ({ title: 'Lengkapi dan tutup risalah sidang TPP', about: String(data.number) }),
    'stage-gate-reached': (data) => ({
      title: `${data.count} orang sudah sampai tahap berikutnya`,
      about: 'Belum ada di daftar sidang TPP',
    }),
    'sick-call-triage': (data) => ({ title: 'Pilah permohonan berobat', about: about(data) }),
    'sick-call-seeing': (data) => ({ title: 'Periksa yang meminta berobat', about: about(data) }),
  } satisfies Readonly<Record<DueItem['kind'], (data: ItemData) => ItemText>>,
} as const
