// A page of Vue that draws itself again all the time.
import { createApp, h, onMounted, ref } from 'vue';

const src = new URLSearchParams(location.search).get('src');
const place = document.createElement('div');
document.body.append(place);
createApp({
  setup() {
    const count = ref(0);
    onMounted(() => setInterval(() => (count.value += 1), 50));
    return () => h('main', { 'data-count': count.value }, h('procedure-form', { src, endpoint: '/ho-so' }));
  },
}).mount(place);
