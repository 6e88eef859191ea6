import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Unduh percakapan',
    downloadHead: (site, date) => `Percakapan dengan ${site}, diunduh ${date}`,
    downloadName: 'percakapan',
    policy: 'Kebijakan privasi',
    keptFor: (days) => `Percakapan disimpan selama ${days} hari.`,
  },
  gate: {
    consent:
      'Untuk menjawab Anda, chat ini menyimpan pesan Anda, dan di browser ini sebuah kunci untuk menemukannya kembali. Tidak ada yang disimpan sebelum Anda setuju.',
    agree: 'Setuju dan tulis',
    pleaseSignIn: 'Silakan masuk untuk menulis kepada kami.',
    signIn: 'Masuk',
  },
  before: {
    here: (names) => `Sedang bertugas: ${names}`,
    replyAtOnce: 'Biasanya membalas dalam satu menit',
    replySoon: 'Biasanya membalas dalam beberapa menit',
    replyMinutes: (count) => `Biasanya membalas dalam ${count} menit`,
    replyHours: (count) => `Biasanya membalas dalam ${count} jam`,
    backToday: (time) => `Kami kembali hari ini pukul ${time}.`,
    backTomorrow: (time) => `Kami kembali besok pukul ${time}.`,
    backOn: (day, time) => `Kami kembali hari ${day} pukul ${time}.`,
  },
  form: {
    heading: 'Sebelum menulis',
    name: 'Nama Anda',
    email: 'Alamat email Anda',
    phone: 'Nomor telepon Anda',
    consent: 'Saya sudah membaca cara data saya digunakan dan setuju.',
    consentLink: 'Baca',
    team: 'Anda ingin menulis kepada siapa?',
    choose: 'Silakan pilih',
    optional: 'opsional',
    contactHelp: 'Tim akan melihatnya bersama pesan Anda.',
    missing: 'Harap isi bagian ini.',
    notAgreed: 'Persetujuan Anda diperlukan untuk menulis.',
    notEmail: 'Ini bukan alamat email.',
    notPhone: 'Ini bukan nomor telepon.',
    send: 'Kirim sekarang',
  },
  waiting: {
    next: 'Berikutnya giliran Anda.',
    place: (place) => `Anda di antrean nomor ${place}.`,
    minutes: (count) => `Perlu sekitar ${count} menit.`,
    hours: (count) => `Perlu sekitar ${count} jam.`,
    kept: 'Pesan Anda ada di sini, dan jawabannya akan muncul di sini.',
    unknown: 'Belum diketahui berapa lama waktunya.',
    instead: 'Tinggalkan alamat email saja',
    leave: 'Tinggalkan alamat email',
    save: 'Simpan',
    cancel: 'Batal',
    left: (email) =>
      `Tim sudah punya alamat Anda ${email}. Anda tidak perlu menunggu: kembalilah kapan saja.`,
    change: 'Ubah',
    failed: 'Tidak berhasil. Silakan coba lagi.',
  },
}
