import { createApp } from 'vue'
import './styles/tokens.css'
import './styles/base.css'
import ConsoleApp from './console-app.vue'

createApp(ConsoleApp).mount('#app')
