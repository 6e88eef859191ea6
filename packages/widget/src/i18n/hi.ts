import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('hi')

export const launcher: LauncherWords = {
  open: 'चैट खोलें',
  unreachable: 'चैट उपलब्ध नहीं। फिर टैप करें।',
}

export const panel: Words = {
  dialog: (site) => `${site} के साथ चैट`,
  openChat: 'चैट खोलें',
  closeChat: 'चैट बंद करें',
  menu: 'और',
  unread: (count) => `${count} अपठित`,
  conversation: 'बातचीत',

  online: 'हम ऑनलाइन हैं',
  away: 'अभी कोई उपलब्ध नहीं है',
  leaveMessage: 'अपना संदेश छोड़ें, जवाब आपको यहीं मिलेगा।',
  talkingTo: (agent) => `आप ${agent} से बात कर रहे हैं`,

  placeholder: 'संदेश लिखें…',
  send: 'भेजें',
  charactersLeft: (count) => counted(count, { one: '# वर्ण शेष', other: '# वर्ण शेष' }),
  charactersOver: (count) => counted(count, { one: '# वर्ण ज़्यादा', other: '# वर्ण ज़्यादा' }),

  you: 'आप',
  sending: 'भेजा जा रहा है…',
  waiting: 'कनेक्ट होते ही भेजा जाएगा',
  sent: 'भेजा गया',
  read: 'पढ़ा गया',
  notSent: 'नहीं भेजा गया',
  retry: 'फिर कोशिश करें',
  discard: 'हटाएँ',
  showAll: 'पूरा दिखाएँ',

  typing: (agent) => `${agent} लिख रहे हैं`,
  newMessages: (count) => counted(count, { one: '# नया संदेश', other: '# नए संदेश' }),
  toNewest: 'सबसे नए संदेश पर जाएँ',
  loadingOlder: 'पुराने संदेश लोड हो रहे हैं…',

  claimed: (agent) => `${agent} बातचीत में शामिल हुए`,
  resolved: (agent) => `${agent} ने बातचीत बंद की। फिर से शुरू करने के लिए लिखें।`,
  reopened: (agent) => `${agent} ने बातचीत फिर से शुरू की`,
  returned: 'आपने बातचीत फिर से शुरू की',
  ended: 'आपने बातचीत समाप्त की। फिर से शुरू करने के लिए लिखें।',
  blocked: 'यह बातचीत बंद हो गई।',
  unblocked: 'अब आप फिर लिख सकते हैं।',
  rated: 'आपकी रेटिंग के लिए धन्यवाद',
  released: (agent) => `${agent} बातचीत से चले गए`,
  moved: 'अब आप दूसरी टीम की प्रतीक्षा में हैं',
  warned: 'क्या आप अभी भी यहाँ हैं? कुछ लिखें, नहीं तो यह बातचीत जल्द बंद हो जाएगी।',
  lapsed: 'लंबे समय तक कोई संदेश न आने से यह बातचीत बंद हो गई। फिर से शुरू करने के लिए लिखें।',

  connecting: 'कनेक्ट हो रहा है…',
  offline: 'आप ऑफ़लाइन हैं। आपका लिखा सहेजा जाएगा और कनेक्ट होते ही भेजा जाएगा।',
  reconnecting: 'कनेक्शन टूट गया। फिर से कोशिश हो रही है…',
  retryIn: (seconds) => `कनेक्शन टूट गया। ${seconds} सेकंड में फिर कोशिश होगी`,
  stopped: 'यह चैट अभी उपलब्ध नहीं है।',
  credit: 'Tealight की चैट',
  reload: 'इस चैट का नया संस्करण आ गया है: कृपया पेज को रीलोड करें।',
}
