"use strict";
// Signatures, by the algorithms that a trust root may name, as far as this browser knows them.
const keys = (() => {
  const { utf8, join, equal, hex, unhex, unbase64, digest, sha256hex } = forms;

  // ---- algorithms: the name stands in the trust root, never in an envelope

  const P256 = { name: "ECDSA", namedCurve: "P-256" };
  const ALGORITHMS = {
    ed25519: {
      // RFC 8410: what stands before the key itself in its one encoding as SubjectPublicKeyInfo
      spki: { head: unhex("302a300506032b6570032100"), size: 44 },
      shapes: (sig) => sig.length === 64,
      load: (spki) => crypto.subtle.importKey("spki", spki, { name: "Ed25519" }, false, ["verify"]),
      verify: (key, sig, message) => crypto.subtle.verify({ name: "Ed25519" }, key, sig, message),
    },
    "ecdsa-p256": {
      spki: { head: unhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), size: 91 },
      shapes: (sig) => derNumbers(sig) !== null,
      load: (spki) => crypto.subtle.importKey("spki", spki, P256, false, ["verify"]),
      verify: async (key, sig, message) => {
        const raw = rawEcdsa(sig);
        return raw !== null && crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, raw, message);
      },
    },
    "ml-dsa-65/1": {
      spki: { head: unhex("308207b2300b0609608648016503040312038207a100"), size: 1974 },
      shapes: (sig) => sig.length === 3309,
      load: (spki) =>
        crypto.subtle.importKey("raw-public", spki.subarray(22), { name: "ML-DSA-65" }, false, ["verify"]),
      // TAP 21: signed is "tuf" || 0x01 || SHA-512(message), with an empty context
      verify: async (key, sig, message) =>
        crypto.subtle.verify({ name: "ML-DSA-65" }, key, sig, join(utf8("tuf\x01"), await digest("SHA-512", message))),
    },
  };

  // The two numbers of an ECDSA signature in DER, each without its sign byte; null for any other form.
  const derNumbers = (sig) => {
    if (sig[0] !== 0x30 || sig[1] !== sig.length - 2) return null;
    const numbers = [];
    for (let at = 2; at < sig.length; ) {
      const length = sig[at + 1];
      const content = sig.subarray(at + 2, at + 2 + length);
      if (sig[at] !== 0x02 || !(length >= 1 && length <= 33) || content.length !== length) return null;
      const padded = length > 1 && content[0] === 0 && content[1] < 0x80;
      if (content[0] >= 0x80 || padded) return null;
      numbers.push(content[0] === 0 ? content.subarray(1) : content);
      at += 2 + length;
    }
    return numbers.length === 2 ? numbers : null;
  };

  // WebCrypto takes the two numbers one behind the other, 32 bytes each.
  const rawEcdsa = (sig) => {
    const numbers = derNumbers(sig);
    if (numbers === null || numbers.some((number) => number.length > 32)) return null;
    const raw = new Uint8Array(64);
    raw.set(numbers[0], 32 - numbers[0].length);
    raw.set(numbers[1], 64 - numbers[1].length);
    return raw;
  };

  const isSpki = (bytes, { head, size }) => bytes.length === size && equal(bytes.subarray(0, head.length), head);
  const algorithmOf = (spki) => Object.keys(ALGORITHMS).find((name) => isSpki(spki, ALGORITHMS[name].spki)) ?? null;
  const hasSomeForm = (sig) => Object.values(ALGORITHMS).some((algorithm) => algorithm.shapes(sig));

  const loaded = new Map();
  const load = (alg, spki) => {
    const name = `${alg} ${hex(spki)}`;
    if (!loaded.has(name)) loaded.set(name, ALGORITHMS[alg].load(spki).catch(() => null));
    return loaded.get(name);
  };

  // Whether a good answer comes from this browser: for a signature that is good, and for two that are not.
  const knows = async (alg) => {
    try {
      const [spki, good] = KNOWN[alg].map((text) => unbase64(text, alg));
      const { load: read, verify } = ALGORITHMS[alg];
      const key = await read(spki);
      const other = Uint8Array.from(good);
      other[good.length - 30] ^= 1;
      const answers = [
        await verify(key, good, utf8("archivist\n")),
        await verify(key, other, utf8("archivist\n")),
        await verify(key, good, utf8("archivisT\n")),
      ];
      return answers[0] === true && answers[1] === false && answers[2] === false;
    } catch {
      return false;
    }
  };

  const known = new Map();
  const supports = (alg) => {
    if (!known.has(alg)) known.set(alg, knows(alg));
    return known.get(alg);
  };

  // The digests that everything rests on (FIPS 180-4, the example "abc").
  const hashes = async () => {
    if (typeof crypto === "undefined" || crypto.subtle === undefined) return false;
    const [short, long] = [await sha256hex(utf8("abc")), hex(await digest("SHA-512", utf8("abc")))];
    return (
      short === "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" &&
      long.startsWith("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a")
    );
  };

  // True, false, or null where this browser cannot tell. What has not the form of its algorithm is bad in any browser.
  const verifies = async (alg, spki, sig, message) => {
    if (!ALGORITHMS[alg].shapes(sig)) return false;
    if (!(await supports(alg))) return null;
    const key = await load(alg, spki);
    if (key === null) return false;
    return ALGORITHMS[alg].verify(key, sig, message).catch(() => false);
  };

  // What a key of each kind signed: the text "archivist" with its line end. [SubjectPublicKeyInfo, signature]
  const KNOWN = {
    ed25519: [
      "MCowBQYDK2VwAyEANrNSXEVFxGhuMoSts2ETXsEr0qhqVB4Fu9PDExJ28aQ=",
      "xhaqM9ze/LV3SRn3r64wL1PcGM2Au+QdiQ29ZoOX9whbZ1qt+QheY6zVfX1f5Dlxk9ckD8cYCgBsRQ8DLraOBQ==",
    ],
    "ecdsa-p256": [
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE23ood1st4ZbFulnP7MBC1ncfsmgc7/J+8E1NwFgnlSL7auOAEK6tX5Q/0IM88t3gxSGqFX" +
      "bEThazFFrML3VQVg==",
      "MEQCIEMxhaxAHm9wt2BCHMqIlPKFMW7Mn4ZzCefxRfMUvk0wAiAojXDxXID0OLjj6wtvR4gL5fqX6HG//mTRfhqo8LKJyQ==",
    ],
    "ml-dsa-65/1": [
      "MIIHsjALBglghkgBZQMEAxIDggehAH34qDqiErojihEfKTkHpPnRUoYPw/Lgwc9Yj9ga++5s/UIR7echSnlmE1YQWsPCRdg2Hd6i3cIJdth7" +
      "LuYxGHEaSEDMoyGagrLaFq606qObgtLGV3mHYlfcBqE1cqiLrQQYzJ0FYWVxDjGKqkR9RRzJrnk7tEyB4GVFQjllRokfbFElcWwurremalc/" +
      "Wtbr/cVXlBH2jPQwcnL0iHOxJLD6qlI76yByRakHXYnF7ru6mOhbu8HnOaxw8wS2u7TdWpuPsPsEfaastiiQZ/E2BKODFgZzzWEetwPdy3sJ" +
      "5x1/pYiTHxYB2TQnH29gURyMr+703QazDDneBADR1P9wqNFnSMqVuji+L1M4A4rvkilAI4aQNWORO0TACRUw3dVvoH5HD/wYJdWqTIhtDFQ8" +
      "5ZYorjInWQ1aBLAwkCiN5re+rQsuovwHaWrKgaPVHcI/tfPeGoaQjNsQ7yuzl7RQUua14KGM42svT5Qsmcgl9gOEfFZn4PRDaek8xD7r4mfs" +
      "iI/JPBmQtnWgpeCib/NYg8jtOG8mAZPnfgIFmmE1jBSBtwPHWY+WZh+yHaQ4vfG01YJQx4npkTrHKeUc7+RfZfGlnM957jXFsGwrg/ZRKyUL" +
      "8v5qv3gV55fMPUPISGdFfqjTiWjFr2BToem2+Tp9lqqFfUh16JW1AQiNu9WwQXN8sYvJ0+OqaDZemusTw2CL1HmcnEggV2LNyFlzl5sZDm7q" +
      "RG7Gxo6wuMsJvdbIpVowZqQodGTzdwf0pFFPiIfC18vseIwbPmra/J15Qd3irsv/WcJ/wRoY3n/oDjcV3Qmq7r6yuQutgVwMvmnoFUJ4BrQZ" +
      "7FT9sjznUPOwVYu4XfyD079O9g8wJ1YbdNqSPWxhgGUxAU8YCbMgRRtdLTb8Igdn9rWOOTiTIqc4l5ybY9O/LFuL30QiQ/kBQdl2QUcahoeG" +
      "SjHg1yN5W0BNZ9O75umrk4XKZQVFBVTj9RAQBjyP3q7cMaBZA3kZXpmEUHNMzLd57U6XilTB99Uuershm/Dax96LvnpRElYcmrJcIDhRRztA" +
      "xF5bLlfkvBByRFtItYr884sAUhfh0Ud8KZnoppzclGdXi5rX4VJm2rFSkkRGeEeyrIiisXdTw0L/HcU6/hyjdpWhxoSHvEfDVaZd2zYrGivF" +
      "Qz5Ph+ikrcu2V+u+GodEgeFjIb8RRj2jtm2tiOR/3JM3P1vlTE7OGkbuaq39krXUIgD8BwSYBaHAt8L3CxFm1eI6HyIuT0Q09d7/jkFrBzhF" +
      "bQ/N9ubCqpXL0zqVJj8t2DMUDQ+8ol+/6b2hzvRS+LWIWpWhDuNIMWxxNFJC+E7KfRpI0LwB/9oD+Oge8RIw/U3EzS25C7Vi2NSeG0yYMkOe" +
      "rtbeR9bejWnCYlaw9U7tVCTwojHmL3V6gHfUY/l5sOoXrLKpzJfR0zV6kDS94FHO+A9r0F60l1zu3+876hhb3A4aOyNmukeS16YCbwsDGyib" +
      "aG5xZZSjzZdgDgo/fkqedAdbHNvRpHVHfzfgGfV+DW4aWiXjf7QaGzzzLneSUsgRbzKZEVdGdAmi3H8V+s9gZCm8/bJT/tARmd40Xpt1UVqm" +
      "oRQlpDWE4V3VpZ8sVMEprjVs26mtK2PAw2JDKlvUmLc3VBk64+WkTLt8Z3azDWr5oAM7tOvsNlTTDXtV1t3V1tNZF9XG1y30Tbcl3YnVrbSr" +
      "a+/Dm7kk2DpWk6lGLIvZLChHRBKuhiFx+Mn9s9yk2d0fai9nh8+qVKu7Y0A5M+bweyAXrRqFad5CsRrNP4rzcOF2ZBWzCaDaacTdn63uWqBa" +
      "ecVpfRjhtq5pEgmOq1eRtvoTn8HYpUp4GAdBAie8/TPCb+M/3mKpgNEaDrr+1SetDWfK+O3ZuhPVymdvyQeDW30aOvFbNgR3Qy2uiZb4EQwG" +
      "F8XddpbQSyXVy7xPr/5JwWU8t9W9tjh0uICSUr76GS3e27BJHrAZ558pCzPJDAP3/oeiguLM9puFkYnZekupLmzqm6XfPmx6vfULaj72Feoy" +
      "Jv5HjJ61nXpEepETI9+0gqVHU6bndkjwCPozioyHIBgUvKZeCnUftdW/ZpyBjBWV4LHg4LeXgwHQuxGtL79I59+N+A8xKcrxKZYzOUGLHEwS" +
      "b7x+d951Z9PzkneuLqvRUEThxRIuYnPAC3ceQrd6kMSCRnJ2vRTEE1F5WDQl56V9XLPr4NuscrVwnz8xIX3MQd2Trt+iyoMVlFGi1OLiqvwB" +
      "A1h6CUUx71Uzy7vCKNCi5tYqPjOsESWyqfzkoeZRjsFPDTw5nuNjfUf5J8yygIj6aqzn6CcVn6nfVY3Wazdtk7yVUsa730kyfAyMryw0540c" +
      "i5hw3tID6FHbVqNeS+Lk1uaG3PVFI61j+Anruq78/E9IgbRBfc2HgpIvNhH3kcHHsdArlffigWfIc40Cokd2nRucFBV+Z5YdXOObzYjE6rFm" +
      "VbjgLeI/ldhLLWepZg05425kAvI2tZ0fMSq4q+Ipx3wIO4yKoJnRlegJqCJ8PreW6Z7oyIf03wY78ztBEX+N23m6QeyhGsfhogYahkF0Ap1l" +
      "X//qSusth1u0pTJXOES5fwTkSv/MGe1WCFupd6Da",
      "72rKEpM7mDzI5vVa5bTY/uBDUhoAdVo83t2JO85TkK1Ns3VzryTkAbl8aj8owN2tYsOxVZNRiis+auspNd6QCdWnPJcHZMRsS2Y6VUQSjaXn" +
      "WjgosvcwXLX09gJjmylq/HCgxrAO+DmxQPRePmW9/fAcxdxNouVV82wzDsaa6bIMcuOFeewIuLWqNcCCr0of0Tbknvz8CO4XHyjkIj1EsL96" +
      "4FFEsXqi/aCIqVJyvvFzk0eFB6YZbgu/GZfWwk6LK9vcyYAtSj6ExNFDn+tD0REgsoHL6ApzOntiqq6mlsU7YnxIXFSCXUgiexXnOEUrGmtd" +
      "Ev0dF6uphFg+hIeuoF4/3tNGeAzTyYFI7FgRrEiGIP36Jl4no4nBRCPijLtGrj5/J4Y7Q2Oudxt/Jhmw2qzRe9WByMbWLkvxYtFIoNl0TZhg" +
      "ZmMazs1yWHZhflu9sEZ7bHGUCXZz9EJopGnyMblW7WoFQnBWn+1ICTSZws9bOdCLyaNubkAzG47TRLs4yWOOLXXYXSUSYGaNYa8Hha0Nvufa" +
      "RPBQCAPVcuAwtM1AsVZq1wWCPqnIYYByFVfzHwzkwaJ43tJ9uwsamnSWmewCBOCi1La2sYjuVQqCWR+Q4k4kXHBkAVlY6Ub5E+wS9BcViOWV" +
      "KKd4rwwGuSb2noo2ivYtPFyUguqpFifD4nC6k8LZ/k7gL6maWhCav7gIFoaPeV5BoKR28hcjuYQVO3/FLriN8aAHpXWIp18OcU+hy327q8eM" +
      "nYPjl2qROl6yvqUsYTAKC+hEF9r9ZAuqKrYqwKk0Dsw6AXf7wYd4dRBpsJaMH/yk/9Bg80G+J4a6n0O+G1dQE0t43IZbBIF2QipwS3t7eYxN" +
      "gfi5z+v92Y+BiKUj2dI/Y6CGa8jdc7yCUj9SRvtZyuJCMCm/XcvG/FMcsFJy59IYA3RqKZ3fwaJ5d+lMYDp+QchOfvFA31KnrVeOxaHCqQyv" +
      "7CbbXSsL7x7QpGfsTBHVAM5lTp62Hl7xb8g2dPAhAVMpgsChZESVmwp+NNg3cSLwZzWKFsFbPH2ucEG7FmXa+/WqnRCZTFYWG6qPyYCmdHxr" +
      "QU/2PakYeR1F4ZQqxymRgdAHIKFFYExiMGDyyDz/ZWFvNIZxn6r6kr1+0QchuB46wVR+4wan9dMh4DR0YsoY4gCTHFeYsCAYfykTwkeQYOIP" +
      "dyOLlBIFZYsp1m5/vR4LhckdUD5GUl9TPm0Gu48/zzwZsUxzF/CagyifyaRaHtl0pSKK8EQ4InMDa7Hllp3CJw5I9ebkfzYLgeXUfo8xGIz0" +
      "1dgwyi1mPpbCj0tBSrfHLXdeCkTtzBoVmDDkv8+Rtj1+MHIRemNpEefCGWJHp3+7p7QU1WSXSWghA4PoYZLizkZng4dkHdOZMnUgqaPk0wh2" +
      "LlgooFaTlmEdJ7htKkF29ZAx5h54Pm/M5l4LNe7gOU0+qK0TpLFxGzelRTXCwI8vN3jWu/eQ6xiX0lHZyDgfgJ5rDvEsajyiheM/j9mZsj60" +
      "tDu8G1mtIzJTo/F3bDWLKukiJU1YhTsIUrQYvQTzesM26QRIlFNa9w6+6iA182eqQZKDfHCeMs7uSkWcI5xJN+2XDCvv/WaVXTRhJ3cI+a7Y" +
      "p1GuZESeoFU1BeVEnrfFMRvsyGKrMRP/qg/OQyhuk2gnd3Fw4sLl62Em1FJr9UKSIvIae1QVxrPhkBd3LoEYsttfwTAk3nwWCEYSwkj46hR2" +
      "vEw4cxDpiQRP+QNQlHisFNjkMfS2EsS6QB3QgDxUVK/IFP06XWnb540EJJcdY6jD/g0L+g7POF+KwctpuXxQQF1uNlQtv4G92cXGoK7+aiYi" +
      "xW3gIoL+o5W893h2Bir7a1zfE/1gu5+POB9z0UGB40pIakr9arDIj58N9Et+O+wcy1JFhopkMqivxiZDX+7sy/6CWqoF5bGXHr53RA0Yn/+G" +
      "0mDWuNwUmguw0ExgAC/m9kQx6ua5fEYD4f2uG2z38yZdEHox610P8fYPemT7hKL97NenbflsAA2Abv580QrVcawNTQGg30IGFupO2QB+ohIO" +
      "37UrrgdCZVwRz//9XifwTFhByqun83wuExGk96/BLwACuTOlCNJrOoXqaeE6exZMD50kHzTiKZw1MARcZ+gd43sgJEpLSKVd9bmP9IUMGAR5" +
      "OUvMN8pSoDLv04ShUXcJoDkkvUwf6pS61kluskbeMTnPWPaZzMj+dSq6sLl5dsGzq+5GzXpYcHp6ks3+q0S9jOdmYQKPfPGx/jjzkY0rCykE" +
      "aMyzumcuEvHEIWf5c0it8Xrdy5oj86AYRHj7cD2A8CLexJ2Bor7HofOdbE2jVufd4Sm4uUgxv4X4Fl1l8VR+66wXO9Zqox/ABsgzu6Eytkae" +
      "JNLayPPL0Va2kAvnI0KsEn7o0HgWu85GJp5aoDqD/XluCYhvuJHdIIZrMkbu/WIPurf4DE5AAYbaHlod/0ynvji7NPDxGYQ2NiDp/AGkjxy6" +
      "3nhBH4ZLOZ9QtLgp8z4N6+QcziODlXB1UZcnnMUka0s0eMw2G6SkF+AN1GO3TFFTs0R/rxa8JxnushInJSmwqj+817hU11tPW5UgiU11RkZ9" +
      "6JlqU8B7oZYh8cDdaip+xTCAdsiNzDQhae/sd3bIxL48SFSIWmnodB5024KXmlEQrg7M0Ct2DPZp72a8gdkJU7LM66LQoZHVSy5jIWclActv" +
      "0bRWHwwLP1BbxA8/u6IKiq/bWR095l6eA9NYBsiyWomos6MhgzQfEDHlGQj5PO8TPRzx6a183YYyeYkyxoIjmesMPzQiBm08p4kbG0jgXf03" +
      "wfgexkT4XrYEaeA0FBO6HGs1SQA0A0YKeeKUPKbDLB0vfYZwLcNNw0yq6WlVJr+ky7hjglDbEvrHPGQBqD+3DmUv4mabEl43K57263WApmTY" +
      "E2kVXbzHsd5C3M0AIIpkZjvBE7eABwn2FR8XgCxsfTy57WfOdOR//g3BPURsTcLDXB5Wa+Wngokg7KU1Txa4WJO5WXa1NAacHAHJYyIvIQKu" +
      "tjRUY0kGXLeRRCPXgNjrVnqmjcthWU70FmCkMfIoKpDEG8ImGINyxnAhnE4rgWkWOCv6h7nCTGwVmWHhFnykjIHvK6d5J1V5hDMfOovcKT1j" +
      "tiXPdLkC4iMdm11ILQLdsexJoWumk+XHeKONyuAmhzjdyiuAXfGXRtLWx/yrH6tMVQ1gyhGAtYyZQjZCtud4J9UB22QxmMQeCSLw6h1LgZQT" +
      "qZZgUn+lNbQ2bYpGlVord/NZZ059ugneCTQZ6GWlyVjnl/mFVzRT6nAIyVx/2IZO3czsZ+DfHiB5hxQf/rsm7stKLLQDj9/25dwxn0l8lVaY" +
      "c4I97K/Pv0DWNFoomW5rJhh0ymW3LHjrgpmBvmjZBgFf5j+hK0Rbd8IEWYC4115h5kDU5PxEz1oO0q6GfWDCeVXao3h64JFf0njZSCtyiMvQ" +
      "nreLexOqGwGETKpCERTOX0YnE+jyA1Vh7SG5nUibwAFaQZ8HFFVvh8YwESeEo+preSzmNmuJ/jTD5Fi2/RV/Lrg9P8wA/a+KJafvvxeEQenc" +
      "66cDTHnnnHC/l3zp62cDbiQ2TxhMr6pxNAcHpIAvJhSi/B+54amhDL/qZxoVLt1xsqjxTHSGCb+Dp4AxzDWNSHkB1d5zBJadPYNeo+HGahXR" +
      "D29Fu1/EMYFHXP+FAdL+C6xXd4NAX0KwkFXffqHENVt9Al3ejrZLql8Fk29Rg+XcrUADU1j0MR9x1zr73I30ONLnAwRN3i8rYGBA1PZmzO5y" +
      "KGxLSpQZvQncj5iU6VVHPLnH2vAS6TR/y/4ElubcIpuhVfR1Kbg+nHgqXQcAmLiApKBDmNm56vjewyNdzglADamHxCgGWDiFSwvfXV4d5DTz" +
      "zonO0rcDXIIheW4YJ49d96dKOXBnfFBnya7qa0OBzuuEYn0Muv1EIHj9tnMaiE3tjBet+BkE37Bt4JcmlIUVtr5SjXqKuuJnuCxpfVngMNaI" +
      "0vP9jFuqXdyn4Zd8XLmFkTnrS0DI4L5iTmQcwrFQfJhJfttYfkYa6r6wkQLBEQA996WeYrCTYd5ogHSKL6SBzsCaW0xS+zRcnlXVnfT0rkSB" +
      "LKCmkzRRsCPLz2/KOAdlf+rDdz001HtOeP2GfnHUyTc5mA829aJi7hoACp+DQElnB+Su3zXro06Bgkh2cWWbMH2zgMvJxzZI2EpqsAbPRgTw" +
      "6Kn7K9aiACMuUGCXNxMzLUtgrRplR0ldZ9J+qTTOYqjCVBIaS8rnQTnlc+bGIOS+cDqsG4K+bnGe5vT6/R3HJfcLSql22OLiKUmh0MLt8/Su" +
      "kCftHThph0QrSm2UoMILLJGUvwlhaW6Nw8jJ+i59k7DR9vsKJE9bZYXri8/Q1OL5AAAAAAAAAAAAAAAAAAAABgsUGyIo",
    ],
  };

  return Object.freeze({ algorithmOf, ALGORITHMS, hashes, hasSomeForm, known, load, supports, verifies });
})();
