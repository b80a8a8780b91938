import { mount } from 'svelte'
import App from './App.svelte'
import { createApi } from './api.ts'
import './app.css'
import { createRouter } from './router.svelte.ts'

const target = document.getElementById('app')
if (target) mount(App, { target, props: { api: createApi(), router: createRouter() } })
