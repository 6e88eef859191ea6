import { wordsIn } from '../i18n/words-in.ts'

export const words = wordsIn('voice', {
  asking: 'Your browser asks whether the microphone may be used.',
  refused: 'The microphone may not be used. Allow it in your browser’s settings for this page.',
  missing: 'No microphone was found.',
  recording: 'Recording, {time}',
  paused: 'Paused, {time}',
  longest: 'At most {time}',
  pause: 'Pause',
  'go-on': 'Go on',
  done: 'Use the recording',
  cancel: 'Discard the recording',
  close: 'Close',
  name: 'voice message',
})
