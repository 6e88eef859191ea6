import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: 'Sohbeti aç',
  unreachable: 'Sohbete ulaşılamıyor. Denemek için dokunun.',
}

export const panel: Words = {
  dialog: (site) => `${site} ile sohbet`,
  openChat: 'Sohbeti aç',
  closeChat: 'Sohbeti kapat',
  menu: 'Daha fazla',
  unread: (count) => `${count} okunmamış`,
  conversation: 'Görüşme',

  online: 'Buradayız',
  away: 'Şu anda burada kimse yok',
  leaveMessage: 'Mesaj bırakın, yanıtı burada bulacaksınız.',
  talkingTo: (agent) => `${agent} ile görüşüyorsunuz`,

  placeholder: 'Mesaj yazın…',
  send: 'Gönder',
  charactersLeft: (count) => `${count} karakter kaldı`,
  charactersOver: (count) => `${count} karakter fazla`,

  you: 'Siz',
  sending: 'Gönderiliyor…',
  waiting: 'Bağlantı kurulunca gönderilecek',
  sent: 'Gönderildi',
  read: 'Okundu',
  notSent: 'Gönderilmedi',
  retry: 'Yeniden dene',
  discard: 'Sil',
  showAll: 'Tümünü göster',

  typing: (agent) => `${agent} yazıyor`,
  newMessages: (count) => `${count} yeni mesaj`,
  toNewest: 'En yeni mesaja git',
  loadingOlder: 'Önceki mesajlar yükleniyor…',

  claimed: (agent) => `${agent} görüşmeye katıldı`,
  resolved: (agent) => `${agent} görüşmeyi kapattı. Yeniden açmak için yazın.`,
  reopened: (agent) => `${agent} görüşmeyi yeniden açtı`,
  returned: 'Görüşmeyi yeniden açtınız',
  ended: 'Görüşmeyi sonlandırdınız. Yeniden açmak için yazın.',
  blocked: 'Bu görüşme kapatıldı.',
  unblocked: 'Yeniden yazabilirsiniz.',
  rated: 'Değerlendirmeniz için teşekkürler',
  released: (agent) => `${agent} görüşmeden ayrıldı`,
  moved: 'Şimdi başka bir ekibi bekliyorsunuz',
  warned: 'Hâlâ orada mısınız? Yazın, yoksa bu görüşme yakında kapatılacak.',
  lapsed: 'Bu görüşme uzun süre sessiz kaldığı için kapatıldı. Yeniden açmak için yazın.',

  connecting: 'Bağlanıyor…',
  offline: 'Çevrimdışısınız. Yazdıklarınız saklanır ve bağlantınız gelince gönderilir.',
  reconnecting: 'Bağlantı kesildi. Yeniden deneniyor…',
  retryIn: (seconds) => `Bağlantı kesildi. ${seconds} sn sonra yeniden denenecek`,
  stopped: 'Bu sohbet şu anda kullanılamıyor.',
  credit: 'Tealight sohbeti',
  reload: 'Bu sohbetin yeni bir sürümü var: lütfen sayfayı yenileyin.',
}
