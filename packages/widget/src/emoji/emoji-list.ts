import type { MoreWords } from '../i18n/more/more-en.ts'

export type EmojiGroup = keyof MoreWords['emoji']['groups']

/** Common ones. */
export const EMOJI: Record<EmojiGroup, readonly string[]> = {
  smileys:
    '😀 😃 😄 😁 😆 😅 🤣 😂 🙂 🙃 😉 😊 😇 🥰 😍 🤩 😘 😋 😛 😜 🤪 🤗 🤔 🤫 🤐 😐 😶 😏 😒 🙄 😬 😌 😔 😴 😷 🤒 🤢 🥵 🥶 🤯 🥳 😎 🤓 😕 😟 🙁 😮 😳 🥺 😢 😭 😱 😤 😡 😠 🤬 💀 💩 👻 🤖'.split(
      ' ',
    ),
  people:
    '👋 ✋ 👌 🤌 ✌️ 🤞 🤟 👈 👉 👆 👇 👍 👎 ✊ 👊 👏 🙌 🤝 🙏 💪 ✍️ 👀 🧠 👶 🧒 🧑 👩 👨 🧓 🙋 🤷 🤦 🙅 🙆 💁 🧑‍💻 🏃 🚶 💃 👪'.split(
      ' ',
    ),
  nature:
    '🐶 🐱 🐭 🐰 🦊 🐻 🐼 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🦄 🐝 🦋 🐢 🐟 🐬 🌸 🌹 🌻 🌲 🌱 🍀 🍁 ☀️ 🌙 ⭐ ⛅ 🌧️ ❄️ 🌈 🔥 💧 🌊'.split(
      ' ',
    ),
  food: '🍎 🍌 🍓 🍇 🍋 🍑 🥑 🍅 🥕 🍞 🧀 🥚 🍔 🍟 🍕 🌮 🍣 🍜 🍚 🍝 🥗 🍦 🍰 🎂 🍪 🍫 ☕ 🍵 🍺 🍷 🥂 🥤'.split(
    ' ',
  ),
  things:
    '🎉 🎁 🎈 🏆 ⚽ 🎮 🎵 🎬 📷 📱 💻 ⌨️ 🖨️ 💡 🔋 🔌 🔧 🔨 ⚙️ 🔑 🔒 📦 🚚 ✉️ 📎 📄 📅 📈 📌 ✏️ 🔍 🛒 💳 💰 🧾 👕 👟 👜 💍 🛏️ 🪑 🕯️ ⏰ ⌛ 🏠 🏢 🏥 ✈️ 🚗 🚲 🚆 🗺️ 🏖️ ⛰️'.split(
      ' ',
    ),
  signs:
    '❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💯 ✅ ❌ ❗ ❓ ⚠️ 🚫 💬 💤 ✨ ⚡ ➡️ ⬅️ ⬆️ ⬇️ 🔄 ➕ ➖ 🆗 🆕 🔔 ♻️ ©️'.split(
      ' ',
    ),
}

/** Those that show skin. */
export const WITH_SKIN: ReadonlySet<string> = new Set(
  '👋 ✋ 👌 🤌 ✌️ 🤞 🤟 👈 👉 👆 👇 👍 👎 ✊ 👊 👏 🙌 🙏 💪 ✍️ 👶 🧒 🧑 👩 👨 🧓 🙋 🤷 🤦 🙅 🙆 💁 🏃 🚶 💃 🧑‍💻 🤝'.split(
    ' ',
  ),
)
