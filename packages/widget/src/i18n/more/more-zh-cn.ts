import type { MoreWords } from './more-en.ts'

export const more: MoreWords = {
  menu: {
    download: '下载对话',
    downloadHead: (site, date) => `与 ${site} 的对话，下载于 ${date}`,
    downloadName: '对话',
    policy: '隐私政策',
    keptFor: (days) => `对话将保留 ${days} 天。`,
  },
  gate: {
    consent:
      '为了回复您，本聊天会保存您的消息，并在此浏览器中保存一个密钥，以便您再次找到这些消息。在您同意之前不会保存任何内容。',
    agree: '同意并开始',
    pleaseSignIn: '请先登录，再给我们留言。',
    signIn: '登录',
  },

  before: {
    here: (names) => `现在在线：${names}`,
    replyAtOnce: '通常在一分钟内回复',
    replySoon: '通常在几分钟内回复',
    replyMinutes: (count) => `通常在 ${count} 分钟内回复`,
    replyHours: (count) => `通常在 ${count} 小时内回复`,
    backToday: (time) => `我们今天 ${time} 回来。`,
    backTomorrow: (time) => `我们明天 ${time} 回来。`,
    backOn: (day, time) => `我们${day} ${time} 回来。`,
  },

  form: {
    heading: '开始之前',
    name: '您的姓名',
    email: '您的电子邮箱',
    phone: '您的电话号码',
    consent: '我已了解我的数据如何使用，并表示同意。',
    consentLink: '查看说明',
    team: '您想联系哪个团队？',
    choose: '请选择',
    optional: '选填',
    contactHelp: '团队会随您的消息一起看到它。',
    missing: '请填写此项。',
    notAgreed: '请先同意，否则请不要发送。',
    notEmail: '这不是有效的电子邮箱。',
    notPhone: '这不是有效的电话号码。',
    send: '立即发送',
  },

  waiting: {
    next: '下一位就是您。',
    place: (place) => `您排在第 ${place} 位。`,
    minutes: (count) => `大约需要 ${count} 分钟。`,
    hours: (count) => `大约需要 ${count} 小时。`,
    kept: '您的消息已保存，答复也会显示在这里。',
    unknown: '目前还无法估计需要多久。',
    instead: '改为留下电子邮箱',
    leave: '留下电子邮箱',
    save: '保存',
    cancel: '取消',
    left: (email) => `团队已收到您的邮箱 ${email}。您不必等待，随时可以回来查看。`,
    change: '更改',
    failed: '操作未成功，请重试。',
  },
}
