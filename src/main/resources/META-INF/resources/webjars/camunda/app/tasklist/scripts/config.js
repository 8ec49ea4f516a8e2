import '/login/webapp.js';
import './drafts.js';

// Camunda chooses by the browser's first language; its list of shortcuts has no keys to translate.
const chinese = (navigator.languages?.[0] ?? navigator.language).toLowerCase().startsWith('zh');
const say = (english, inChinese) => (chinese ? inChinese : english);

export default {
  locales: { availableLocales: ['en', 'de', 'zh'], fallbackLocale: 'en' },
  customScripts: ['lists', 'cards', 'find', 'work', 'together', 'order-panel'].map((name) => `scripts/${name}`),
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('claims the currently selected task', '认领当前选中的任务'),
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('set the focus to the first filter in the list', '跳到第一个筛选器'),
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('sets the focus to the first task in the list', '跳到列表中的第一个任务'),
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('sets the focus to the first input field in a task form', '跳到任务表单的第一个输入框'),
    },
    nextTask: {
      key: 'ctrl+alt+n',
      description: say('opens the next task of the list', '打开列表中的下一个任务'),
    },
    completeNext: {
      key: 'ctrl+enter',
      description: say('completes the task and opens the next', '完成任务并打开下一个'),
    },
    find: {
      key: '/',
      description: say('goes to the search field', '跳到搜索框'),
    },
    help: {
      key: '?',
      description: say('shows these keys', '显示这些快捷键'),
    },
  },
};
