import type { Catalogue } from './catalogue.ts'
import type { routingEn } from './routing-en.ts'

/** What is said about how conversations find their agents. */
export const routingZhCn: Pick<Catalogue, keyof typeof routingEn> = {
  'availability.title': '状态',
  'availability.open': '在线',
  'availability.away': '离开',
  'availability.load': '{load} / {capacity}',
  'availability.load-label': '您有 {load} 个对话，最多会分配 {capacity} 个。',
  'availability.idle': '无人操作时自动离开',
  'availability.idle-never': '从不',
  'availability.idle-after': { other: '{count} 分钟后' },
  'availability.hand-over': { other: '移交您的 {count} 个对话' },
  'availability.handed-over': '您未完成的对话已排到队列最前面。',
  'availability.now-away': '您已离开：不会再分配对话给您。',
  'availability.now-open': '您已在线。',
  'availability.back': '欢迎回来：您已重新在线。',
  'availability.idled': '因无人操作，您已自动离开。按任意键即可恢复在线。',
  'availability.be-online': '恢复在线',
  'offer.label': '等待您接受',
  'offer.accept': '接受 {name}',
  'offer.decline': '谢绝 {name}',
  'priority.low': '低优先级',
  'priority.normal': '普通优先级',
  'priority.high': '高优先级',
  'priority.urgent': '紧急',
}
