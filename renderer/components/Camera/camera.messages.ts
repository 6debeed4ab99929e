import type { CameraProblem } from './use-camera.ts'

interface ProblemText {
  readonly title: string
  readonly text: string
}

const problems: Readonly<Record<CameraProblem, ProblemText>> = {
  missing: {
    title: 'Tidak ada kamera di komputer ini',
    text: 'Sambungkan kamera atau kamera dokumen ke USB, tunggu sebentar, lalu coba lagi. Berkas hasil pindai tetap bisa dipilih dari komputer.',
  },
  refused: {
    title: 'Kamera belum diizinkan',
    text: 'Komputer ini menolak pemakaian kamera. Izinkan kamera untuk Lentera di pengaturan privasi Windows (atau minta bantuan petugas komputer), lalu coba lagi. Isian Anda tidak berubah.',
  },
  busy: {
    title: 'Kamera sedang dipakai program lain',
    text: 'Tutup program lain yang memakai kamera, misalnya rapat video, lalu coba lagi.',
  },
  unplugged: {
    title: 'Kamera terputus',
    text: 'Periksa kabel kamera, lalu coba lagi. Halaman yang sudah diambil tetap ada.',
  },
  unknown: {
    title: 'Kamera tidak dapat dibuka',
    text: 'Cabut dan pasang lagi kamera, lalu coba lagi. Berkas hasil pindai tetap bisa dipilih dari komputer.',
  },
}

/** Words of taking a photograph. */
export const cameraMessages = {
  title: (what: string) => `Ambil foto: ${what}`,
  face: 'wajah',
  problems,
  retry: 'Coba lagi',
  asking: 'Membuka kamera… Bila komputer bertanya, izinkan pemakaian kamera.',
  live: 'Gambar kamera',
  camera: 'Kamera',
  cameraNumber: (number: string) => `Kamera ${number}`,
  take: 'Ambil foto',
  hints: {
    paper: 'Letakkan kertas rata di bawah kamera, seluruh tepinya terlihat, tanpa bayangan.',
    face: 'Wajah menghadap kamera, di tengah kotak, tanpa topi dan kacamata hitam.',
  },
  cropHints: {
    paper: 'Geser keempat titik ke sudut kertas. Bagian di luar garis dibuang dan kertas diluruskan.',
    face: 'Geser kotak ke wajah dan atur besarnya. Hanya isi kotak yang disimpan.',
  },
  cropArea: 'Bagian yang disimpan',
  corners: ['Sudut kiri atas', 'Sudut kanan atas', 'Sudut kanan bawah', 'Sudut kiri bawah'],
  cornerHelp: 'Geser dengan tetikus atau tombol panah; Shift untuk langkah besar.',
  square: 'Kotak wajah',
  squareSize: 'Besar kotak',
  rotateLeft: 'Putar ke kiri',
  rotateRight: 'Putar ke kanan',
  wholePicture: 'Pakai seluruh gambar',
  again: 'Ulangi foto',
  usePhoto: 'Pakai foto ini',
  usePage: 'Pakai halaman ini',
  nextPage: 'Pakai, lalu foto halaman berikutnya',
  pages: 'Halaman yang sudah diambil',
  page: (number: string) => `Halaman ${number}`,
  removePage: (number: string) => `Buang halaman ${number}`,
  finish: (pages: string) => `Selesai, simpan ${pages} halaman`,
  working: 'Meluruskan gambar…',
  fileName: (what: string, ending: string) => `Foto ${what}.${ending}`,
} as const
