import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: 'Buka chat',
  unreachable: 'Chat tidak tersambung. Ketuk untuk coba lagi.',
}

export const panel: Words = {
  dialog: (site) => `Chat dengan ${site}`,
  openChat: 'Buka chat',
  closeChat: 'Tutup chat',
  menu: 'Lainnya',
  unread: (count) => `${count} belum dibaca`,
  conversation: 'Percakapan',

  online: 'Kami siap membantu',
  away: 'Saat ini tidak ada petugas',
  leaveMessage: 'Tinggalkan pesan, jawabannya akan muncul di sini.',
  talkingTo: (agent) => `Anda berbicara dengan ${agent}`,

  placeholder: 'Tulis pesan…',
  send: 'Kirim',
  charactersLeft: (count) => `Sisa ${count} karakter`,
  charactersOver: (count) => `Kelebihan ${count} karakter`,

  you: 'Anda',
  sending: 'Mengirim…',
  waiting: 'Akan dikirim setelah tersambung',
  sent: 'Terkirim',
  read: 'Dibaca',
  notSent: 'Tidak terkirim',
  retry: 'Coba lagi',
  discard: 'Buang',
  showAll: 'Tampilkan semua',

  typing: (agent) => `${agent} sedang mengetik`,
  newMessages: (count) => `${count} pesan baru`,
  toNewest: 'Ke pesan terbaru',
  loadingOlder: 'Memuat pesan sebelumnya…',

  claimed: (agent) => `${agent} bergabung dalam percakapan`,
  resolved: (agent) => `${agent} menutup percakapan. Tulis pesan untuk membukanya lagi.`,
  reopened: (agent) => `${agent} membuka kembali percakapan`,
  returned: 'Anda membuka kembali percakapan',
  ended: 'Anda mengakhiri percakapan. Tulis pesan untuk membukanya lagi.',
  blocked: 'Percakapan ini ditutup.',
  unblocked: 'Anda dapat menulis lagi.',
  rated: 'Terima kasih atas penilaian Anda',
  released: (agent) => `${agent} meninggalkan percakapan`,
  moved: 'Sekarang Anda menunggu tim lain',
  warned: 'Apakah Anda masih di sana? Tulis pesan, atau percakapan ini akan segera ditutup.',
  lapsed: 'Percakapan ini ditutup karena lama tidak ada pesan. Tulis pesan untuk membukanya lagi.',

  connecting: 'Menyambungkan…',
  offline: 'Anda sedang offline. Pesan Anda disimpan dan dikirim saat Anda kembali online.',
  reconnecting: 'Koneksi terputus. Mencoba lagi…',
  retryIn: (seconds) => `Koneksi terputus. Mencoba lagi dalam ${seconds} detik`,
  stopped: 'Chat ini sedang tidak tersedia.',
  credit: 'Obrolan oleh Tealight',
  reload: 'Ada versi baru chat ini: silakan muat ulang halaman.',
}
