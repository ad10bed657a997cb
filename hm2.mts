import { runFleet } from './src/formats/mutation/fleet.ts';
const t=performance.now();
const o = await runFleet({folders:['/work/shared/data','./testdata'],seed:Number(process.argv[3]??1),count:Number(process.argv[2]),threads:2, only: process.argv[4]});
console.table(o.shares.map(s=>({...s,per:(s.spent/(s.taken+s.refused)).toFixed(3)})));
const seen=new Map(); for(const f of o.failures){const k=f.codec+f.reason.split('\n').slice(0,2).join('|').slice(0,160); const g=seen.get(k)??{n:0,f}; g.n++; seen.set(k,g)}
for(const {n,f} of seen.values()) console.log(n,f.codec,f.number,f.file,f.reason.split('\n').slice(0,5).join('\n   '));
console.log(((performance.now()-t)/1000).toFixed(1),'s', o.failures.length,'failures');
