/** Made by scripts/lib/weui-css.mjs. */
declare module 'virtual:weui.css'
declare module '*.css'
