### state: machine-made, not yet reviewed by a speaker

rounded-places = تُقرَّب الأماكن إلى 1 كم قبل حفظها: { $names }.
    .cure = إذا كان الاستطلاع يحتاج إلى دقة أكبر، يُرجى كتابة عدد الأمتار تحت «precision»، وإلا فكتابة 1000.
